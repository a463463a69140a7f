package io.streamcore.harness;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * What a client sees who asks a node by https for a name.
 *
 * @param certificate that it was shown
 * @param answer the whole of it, head first
 */
public record TlsVisit(X509Certificate certificate, String answer) {

  private static final int PATIENCE_MS = 60_000;

  /** Asks for a path of a name. */
  public static TlsVisit of(RunningProduct node, String host, String path) {
    try (Socket plain = new Socket(InetAddress.getLoopbackAddress(), node.copy().ports().https());
        SSLSocket socket =
            (SSLSocket)
                trusting().getSocketFactory().createSocket(plain, host, plain.getPort(), true)) {
      socket.setSoTimeout(PATIENCE_MS);
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setServerNames(List.of(new SNIHostName(host)));
      socket.setSSLParameters(parameters);
      socket.startHandshake();
      X509Certificate shown = (X509Certificate) socket.getSession().getPeerCertificates()[0];
      String request = "GET %s HTTP/1.0\r\nHost: %s\r\n\r\n".formatted(path, host);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new TlsVisit(
          shown, new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(host + path, e);
    }
  }

  /** Whether the certificate is for that name. */
  public boolean isFor(String host) {
    try {
      var names = certificate.getSubjectAlternativeNames();
      return names != null && names.stream().anyMatch(name -> host.equals(name.get(1)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** It is the certificate that is looked at, not who vouches for it. */
  private static SSLContext trusting() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new Credulous()}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static final class Credulous extends X509ExtendedTrustManager {

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
