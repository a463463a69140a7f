package io.streamcore.web.object;

import io.streamcore.storage.ObjectStore;
import io.streamcore.storage.StoredObject;
import io.undertow.io.BufferWritableOutputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one request for an object: conditional, in ranges, compressed where that helps, and
 * from the file store without a copy in the heap. For one thread.
 */
public final class ObjectAnswer {

  private static final int BUFFER = 64 << 10;

  // Browsers show a gzipped playlist as it was; below this it does not get smaller by it.
  private static final int WORTH_COMPRESSING = 1 << 10;

  // A playlist of a day of six-second segments is half a megabyte.
  private static final int TOO_LARGE_TO_COMPRESS = 4 << 20;

  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final ServedObject part;

  public ObjectAnswer(HttpServletRequest request, HttpServletResponse response, ServedObject part) {
    this.request = request;
    this.response = response;
    this.part = part;
  }

  /** Sends the client to an address that opens the object for a while. */
  public void redirect(URI address, Duration keep) {
    response.setStatus(HttpServletResponse.SC_TEMPORARY_REDIRECT);
    response.setHeader("Location", address.toString());
    response.setHeader("Cache-Control", "private, max-age=" + keep.toSeconds());
    response.setContentLength(0);
  }

  /** Sends the object itself, or as much of it as was asked for. */
  public void send(StoredObject object, ObjectStore store) throws IOException {
    if (gzip(object)) {
      sendCompressed(object, store);
      return;
    }
    ObjectReply reply = ObjectReply.to(request::getHeader, part, object);
    // what the answer varies by besides was said already
    reply.headers().forEach(response::addHeader);
    response.setStatus(reply.status());
    ByteRange body = reply.body();
    if (body == null) {
      return;
    }
    response.setContentLengthLong(body.length());
    if (hasBody() && body.length() > 0) {
      write(object, body, store);
    }
  }

  private boolean gzip(StoredObject object) {
    return part.text()
        && object.size() >= WORTH_COMPRESSING
        && object.size() <= TOO_LARGE_TO_COMPRESS
        && request.getHeader("Range") == null
        && Conditions.acceptsGzip(request);
  }

  private void sendCompressed(StoredObject object, ObjectStore store) throws IOException {
    String etag = "\"" + object.etag() + "-gzip\"";
    response.setHeader("ETag", etag);
    response.setDateHeader("Last-Modified", object.modified().toEpochMilli());
    response.setHeader("Cache-Control", part.cacheControl());
    response.addHeader("Vary", "Accept-Encoding");
    if (Conditions.unchanged(request, etag, object.modified())) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(part.contentType());
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (InputStream in = store.open(object.key(), 0, -1);
        GZIPOutputStream out = new GZIPOutputStream(compressed)) {
      in.transferTo(out);
    }
    response.setHeader("Content-Encoding", "gzip");
    response.setContentLength(compressed.size());
    if (hasBody()) {
      compressed.writeTo(response.getOutputStream());
    }
  }

  private boolean hasBody() {
    return !request.getMethod().equals("HEAD");
  }

  private void write(StoredObject object, ByteRange range, ObjectStore store) throws IOException {
    ServletOutputStream out = response.getOutputStream();
    @Nullable Path file = store.localFile(object.key()).orElse(null);
    if (file != null && out instanceof BufferWritableOutputStream direct) {
      writeFile(file, range, object.size(), direct);
    } else {
      try (InputStream in = store.open(object.key(), range.first(), range.length())) {
        copy(in, out);
      }
    }
  }

  /** The whole file goes by the kernel alone, a part of it through memory outside of the heap. */
  @SuppressWarnings("deprecation") // nothing else leads from a servlet to the kernel's sendfile
  private static void writeFile(
      Path file, ByteRange range, long size, BufferWritableOutputStream out) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      if (range.length() == size) {
        out.transferFrom(channel);
        return;
      }
      ByteBuffer buffer = ByteBuffer.allocateDirect((int) Math.min(BUFFER, range.length()));
      long position = range.first();
      while (position <= range.last()) {
        buffer.clear().limit((int) Math.min(buffer.capacity(), range.last() - position + 1));
        int read = channel.read(buffer, position);
        if (read < 0) {
          return; // it was replaced by a shorter one; the length that was promised will tell
        }
        position += read;
        out.write(buffer.flip());
      }
    }
  }

  private static void copy(InputStream in, ServletOutputStream out) throws IOException {
    byte[] buffer = new byte[BUFFER];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      out.write(buffer, 0, read);
    }
  }
}
