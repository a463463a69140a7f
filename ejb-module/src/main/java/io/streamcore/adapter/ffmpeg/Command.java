package io.streamcore.adapter.ffmpeg;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A program to run.
 *
 * @param arguments the program's absolute path, and what it is told
 * @param folder where it runs and writes
 * @param output takes what it prints; null throws that away
 */
record Command(List<String> arguments, Path folder, @Nullable Path output, Limits limits) {}
