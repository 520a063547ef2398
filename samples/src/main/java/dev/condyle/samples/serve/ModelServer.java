package dev.condyle.samples.serve;

import ai.djl.modality.cv.Image;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.router.Endpoint;
import io.javalin.util.JavalinException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * An HTTP server for one model. It runs until it is closed. The model is not closed with it.
 *
 * <p>There is no authentication or encryption. To serve a network, put a reverse proxy in front.
 */
final class ModelServer implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(ModelServer.class.getName());

    /** The threads that read requests; each may hold a body. */
    private static final int THREADS = 24;

    private static final int ANSWERING_THREADS = 4;

    private final ServerMetrics metrics;
    private final Inference inference;
    private final ExecutorService answering = Executors.newFixedThreadPool(ANSWERING_THREADS);
    private final Javalin server;

    private ModelServer(
            ServedModel model, Function<List<Image>, List<Answer>> predict, ServerLimits limits) {
        metrics = new ServerMetrics(limits.batch());
        inference = new Inference(predict, limits, metrics);
        ServePage page = ServePage.of(model, limits);
        ModelRoutes routes = new ModelRoutes(model, limits, inference, answering);
        server =
                Javalin.create(
                        config -> {
                            configure(config, limits);
                            config.routes.get("/", page::send);
                            config.routes.get(
                                    "/metrics",
                                    it ->
                                            it.contentType(ServerMetrics.CONTENT_TYPE)
                                                    .result(metrics.text()));
                            routes.addTo(config.routes);
                        });
    }

    /**
     * Starts a server.
     *
     * @param host the address to listen at
     * @param port the port; 0 for a free one
     * @throws IllegalArgumentException if it cannot listen there; the port may be in use
     */
    static ModelServer start(ServedModel model, ServerLimits limits, String host, int port) {
        return start(model, model::answers, limits, host, port);
    }

    /** Starts a server that predicts with a function instead of the model. */
    static ModelServer start(
            ServedModel model,
            Function<List<Image>, List<Answer>> predict,
            ServerLimits limits,
            String host,
            int port) {
        ModelServer server = new ModelServer(model, predict, limits);
        try {
            server.server.start(host, port);
            return server;
        } catch (JavalinException e) {
            server.close();
            throw new IllegalArgumentException(
                    "The server cannot listen at " + host + ":" + port + ": " + e.getMessage(), e);
        } catch (RuntimeException | Error e) {
            server.close();
            throw e;
        }
    }

    private void configure(JavalinConfig config, ServerLimits limits) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.prefer405over404 = true;
        QueuedThreadPool threads = new QueuedThreadPool(THREADS);
        threads.setName("requests");
        config.jetty.threadPool = threads;
        config.jetty.modifyServer(it -> configure(it, limits));
        config.jetty.modifyHttpConfiguration(
                it -> {
                    it.setSendServerVersion(false);
                    it.setIdleTimeout(limits.time().toMillis());
                });
        config.requestLogger.http((request, millis) -> count(request, millis));
        config.routes.exception(RequestException.class, ModelServer::refuse);
        config.routes.exception(HttpResponseException.class, ModelServer::refuse);
        config.routes.exception(Exception.class, ModelServer::fail);
    }

    /** Stopping waits for the requests that have been received, and closes idle connections. */
    private static void configure(Server server, ServerLimits limits) {
        // A body and its inputs have that time each; Jetty waits a second for idle connections.
        server.setStopTimeout(limits.time().multipliedBy(2).plusSeconds(5).toMillis());
        server.setHandler(new GracefulHandler());
        server.setErrorHandler(new JsonErrors());
    }

    private void count(Context request, float millis) {
        Endpoint endpoint = request.endpoints().matchedHttpEndpoint();
        metrics.request(
                request.method().name(),
                endpoint == null ? "other" : endpoint.path,
                request.statusCode(),
                Duration.ofNanos((long) (millis * 1e6)));
    }

    private static void refuse(RequestException e, Context request) {
        e.headers().forEach(request::header);
        send(request, e.status(), e.getMessage());
    }

    private static void refuse(HttpResponseException e, Context request) {
        String message =
                e instanceof MethodNotAllowedResponse
                        ? request.path() + " does not support " + request.method() + "."
                        : "There is nothing at " + request.path() + ".";
        send(request, e.getStatus(), e.getStatus() / 100 == 4 ? message : "The server failed.");
    }

    /** The details are only for those who run the server. */
    private static void fail(Exception e, Context request) {
        Throwable cause = e instanceof CompletionException ? e.getCause() : e;
        if (cause instanceof RequestException refused) {
            refuse(refused, request);
            return;
        }
        LOG.log(System.Logger.Level.ERROR, "A request failed: " + request.path(), cause);
        send(request, 500, "The server failed. Its log contains the reason.");
    }

    private static void send(Context request, int status, String message) {
        request.status(status).contentType("application/json").result(ProtocolJson.error(message));
    }

    int port() {
        return server.port();
    }

    ServerMetrics metrics() {
        return metrics;
    }

    /** Accepts no more requests, answers those that it has received, and stops. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (JavalinException e) {
            LOG.log(System.Logger.Level.WARNING, "Some requests were not answered.", e);
        } finally {
            inference.close();
            answering.shutdown();
            metrics.close();
        }
    }
}
