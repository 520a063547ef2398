package dev.condyle.runtime.internal.inference;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.internal.engine.Engines;
import dev.condyle.runtime.model.TinyModel;
import java.io.IOException;
import java.net.Proxy;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;

/** Runs in a JVM of its own, starts the engine, and prints each connection that it asks for. */
public final class TelemetryProbe {

    private TelemetryProbe() {}

    public static void main(String[] args) {
        URL.setURLStreamHandlerFactory(
                protocol -> protocol.startsWith("http") ? new RefusingHandler() : null);
        switch (args[0]) {
            case "djl" -> System.out.println(Engine.getInstance().getEngineName());
            case "model" -> {
                try (TinyModel model = new TinyModel(ModelOptions.defaults())) {
                    System.out.println(model);
                }
            }
            default -> {
                try (NDManager manager = Engines.newManager(ModelOptions.defaults().device())) {
                    System.out.println(manager.getEngine().getEngineName());
                }
            }
        }
    }

    private static final class RefusingHandler extends URLStreamHandler {

        @Override
        protected URLConnection openConnection(URL url) throws IOException {
            System.out.println("connection asked for: " + url);
            throw new IOException("refused");
        }

        @Override
        protected URLConnection openConnection(URL url, Proxy proxy) throws IOException {
            return openConnection(url);
        }
    }
}
