package io.streamcore.adapter.ffmpeg;

import java.nio.file.Path;
import java.util.List;

/**
 * A program to run.
 *
 * @param arguments the program's absolute path, and what it is told
 * @param folder where it runs and writes
 * @param output what becomes of what it prints
 */
record Command(List<String> arguments, Path folder, Output output, Limits limits) {}
