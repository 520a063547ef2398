package dev.condyle.samples.serve;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The metrics of the server, in the text format of Prometheus. */
final class ServerMetrics implements AutoCloseable {

    /** The content type of {@link #text}. */
    static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private static final Duration[] LATENCIES =
            IntStream.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000)
                    .mapToObj(Duration::ofMillis)
                    .toArray(Duration[]::new);

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final DistributionSummary batches;
    private final Timer predictions;

    /** Creates the metrics of a server with the given size of batches. */
    ServerMetrics(int batchSize) {
        batches =
                DistributionSummary.builder("condyle_batch_size")
                        .description("inputs that the model predicted at once")
                        .serviceLevelObjectives(
                                IntStream.iterate(1, it -> it < batchSize, it -> 2 * it)
                                        .mapToDouble(it -> it)
                                        .toArray())
                        .register(registry);
        predictions =
                Timer.builder("condyle_predict")
                        .description("time in which the model predicted a batch")
                        .serviceLevelObjectives(LATENCIES)
                        .register(registry);
        new JvmMemoryMetrics().bindTo(registry);
    }

    /** Shows the number of inputs that wait. */
    void watchQueue(Supplier<Number> length) {
        Gauge.builder("condyle_queue_length", length)
                .description("inputs that wait for the model")
                .register(registry);
    }

    /**
     * Counts a request.
     *
     * @param route the path with placeholders: paths that clients choose would add a metric each
     */
    void request(String method, String route, int status, Duration time) {
        Timer.builder("http_server_requests")
                .description("time from the headers of a request to the end of its answer")
                .tag("method", method)
                .tag("uri", route)
                .tag("status", Integer.toString(status))
                .serviceLevelObjectives(LATENCIES)
                .register(registry)
                .record(time);
    }

    /** Counts a batch. */
    void batch(int size, Duration time) {
        batches.record(size);
        predictions.record(time);
    }

    /** Returns the mean size of the batches so far. */
    double meanBatch() {
        return batches.mean();
    }

    /** Returns all metrics. */
    String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        registry.close();
    }
}
