package io.streamcore.ground;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A piece of generated music: formulas for its left and right channel, in the language of ffmpeg's
 * {@code aevalsrc}, and the name tags that its file carries.
 *
 * @param file its file name, by which an upload of it is known again
 */
record DemoTune(String file, String title, String artist, int seconds, String left, String right) {

  private static final int SYNTHESIS_SECONDS = 300;

  static final List<DemoTune> ALL =
      List.of(
          new DemoTune(
              "morning-arpeggio.mp3",
              "Morning Arpeggio",
              "The Oscillators",
              60,
              "0.35*" + pluck(220, "mod(floor(t*4)*7,12)", 4) + "+0.2*" + bass(55, 0.5),
              "0.35*" + pluck(330, "mod(floor(t*4)*5,12)", 4) + "+0.2*" + bass(55, 0.5)),
          new DemoTune(
              "slow-tide.mp3",
              "Slow Tide",
              "Sine & Daughters",
              90,
              "(0.2*sin(2*PI*110*t)+0.15*sin(2*PI*164.8*t)+0.1*sin(2*PI*277.2*t))*(0.6+0.4*sin(2*PI*t/9))",
              "(0.2*sin(2*PI*110.3*t)+0.15*sin(2*PI*165.2*t)+0.1*sin(2*PI*329.6*t))*(0.6+0.4*sin(2*PI*t/7))"),
          new DemoTune(
              "clockwork.mp3",
              "Clockwork",
              "The Oscillators",
              75,
              drum(0.5, 0.25) + "+0.25*" + pluck(82.4, "mod(floor(t*2)*3,7)", 2),
              drum(0.25, 0.12) + "+0.25*" + pluck(82.4, "mod(floor(t*2)*3,7)", 2)),
          new DemoTune(
              "night-bus.mp3",
              "Night Bus",
              "Low Pass Filter",
              120,
              "0.3*" + pluck(146.8, "3*mod(floor(t*3),5)", 3) + "+" + drum(1, 0.15),
              "0.3*" + pluck(174.6, "4*mod(floor(t*3),4)", 3) + "+0.2*" + bass(73.4, 1)));

  /** Writes the piece as a tagged MP3 into that folder. */
  Path synthesise(String ffmpeg, Path folder) {
    Path target = folder.resolve(file);
    List<String> command =
        List.of(
            ffmpeg,
            "-nostdin",
            "-v",
            "error",
            "-y",
            "-f",
            "lavfi",
            "-i",
            "aevalsrc=exprs='%s|%s':s=44100:d=%d".formatted(left, right, seconds),
            "-b:a",
            "192k",
            "-metadata",
            "title=" + title,
            "-metadata",
            "artist=" + artist,
            target.toString());
    Shell.run(
        "Synthesising " + title, command, Map.of(), folder.resolve("demo.log"), SYNTHESIS_SECONDS);
    return target;
  }

  /** Notes of a scale, each struck and fading; {@code semitones} is a formula of t. */
  private static String pluck(double hertz, String semitones, int notesPerSecond) {
    return "sin(2*PI*%s*pow(2,(%s)/12)*t)*exp(-%d*mod(t,1/%d))"
        .formatted(hertz, semitones, 2 * notesPerSecond, notesPerSecond);
  }

  private static String bass(double hertz, double everySeconds) {
    return "sin(2*PI*%s*t)*exp(-4*mod(t,%s))".formatted(hertz, everySeconds);
  }

  private static String drum(double everySeconds, double loudness) {
    return "%s*(2*random(0)-1)*exp(-40*mod(t,%s))".formatted(loudness, everySeconds);
  }
}
