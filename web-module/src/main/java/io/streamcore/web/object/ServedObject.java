package io.streamcore.web.object;

import io.streamcore.storage.ObjectKey;

/**
 * An object of the store as clients ask for it.
 *
 * @param contentType what the bytes are
 * @param immutable whether the bytes never change under their address
 * @param text whether the bytes are worth compressing
 * @param everybodys whether caches that many share may keep it
 */
public record ServedObject(
    ObjectKey key, String contentType, boolean immutable, boolean text, boolean everybodys) {

  String cacheControl() {
    String whose = everybodys ? "public" : "private";
    return whose + (immutable ? ", max-age=31536000, immutable" : ", no-cache");
  }
}
