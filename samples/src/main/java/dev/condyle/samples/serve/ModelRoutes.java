package dev.condyle.samples.serve;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.types.Shape;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** The paths of the Open Inference Protocol, and {@code /predict} for a single picture. */
final class ModelRoutes {

    private static final String JSON = "application/json";
    private static final String MODEL = "/v2/models/{model}";

    private final ServedModel model;
    private final ServerLimits limits;
    private final Inference inference;
    private final Executor answering;

    /**
     * Creates the routes.
     *
     * @param answering writes the answers, so that a slow client does not stop the batches
     */
    ModelRoutes(ServedModel model, ServerLimits limits, Inference inference, Executor answering) {
        this.model = model;
        this.limits = limits;
        this.inference = inference;
        this.answering = answering;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/v2", it -> send(it, ProtocolJson.server()));
        routes.get("/v2/health/live", it -> send(it, ProtocolJson.flag("live", true)));
        // The model is loaded before the server starts, and the server stops before it is closed.
        routes.get("/v2/health/ready", it -> send(it, ProtocolJson.flag("ready", true)));
        routes.get(MODEL, it -> metadata(it));
        routes.get(MODEL + "/ready", it -> ready(it));
        routes.post(MODEL + "/infer", this::infer);
        routes.post("/predict", this::predict);
    }

    private void metadata(Context request) {
        requireModel(request);
        send(request, ProtocolJson.model(model));
    }

    private void ready(Context request) {
        requireModel(request);
        send(request, ProtocolJson.flag("ready", true));
    }

    private void requireModel(Context request) {
        String name = request.pathParam("model");
        if (!name.equals(model.name())) {
            throw RequestException.notFound(
                    "There is no model " + name + ". The only model is " + model.name() + ".");
        }
    }

    private void infer(Context request) {
        requireModel(request);
        byte[] body = RequestBody.read(request, limits, List.of(JSON));
        InferRequest infer = InferRequestReader.read(body);
        ProtocolJson.outputs(infer);
        answer(
                request,
                inference.answers((pictures, share) -> images(infer, pictures, share)),
                answers -> ProtocolJson.inferred(model, infer, answers));
    }

    private List<Image> images(
            InferRequest request, PictureReader pictures, PixelBudget.Share share) {
        if (request.inputs().size() != 1) {
            throw RequestException.bad(
                    "A request must have one input, pixels or picture, not "
                            + request.inputs().size()
                            + ".");
        }
        Tensor input = request.inputs().get(0);
        return switch (input.name()) {
            case ProtocolJson.PIXELS -> {
                Shape image = model.shape();
                List<Image> images = PixelTensor.images(input, image);
                share.take(images.size() * (int) (image.get(1) * image.get(2)));
                yield images;
            }
            case ProtocolJson.PICTURE -> {
                input.check("BYTES");
                List<String> files = input.data().texts();
                if (files.isEmpty()) {
                    throw RequestException.bad("The input picture has no data.");
                }
                yield files.stream().map(it -> pictures.readBase64(it, share)).toList();
            }
            default ->
                    throw RequestException.bad(
                            "There is no input "
                                    + input.name()
                                    + ". The inputs are pixels and picture.");
        };
    }

    private void predict(Context request) {
        byte[] body = RequestBody.read(request, limits, List.of("image/jpeg", "image/png"));
        answer(
                request,
                inference.answers((pictures, share) -> List.of(pictures.read(body, share))),
                answers -> ProtocolJson.predicted(model, answers.get(0)));
    }

    private void answer(
            Context request,
            CompletableFuture<List<Answer>> answers,
            Function<List<Answer>, String> json) {
        request.future(
                () ->
                        answers.handleAsync(
                                (result, failure) -> {
                                    if (failure != null) {
                                        throw asRuntime(failure);
                                    }
                                    send(request, json.apply(result));
                                    return null;
                                },
                                answering));
    }

    private RuntimeException asRuntime(Throwable failure) {
        if (failure instanceof TimeoutException) {
            return RequestException.timeout(
                    "The model did not answer within " + limits.time().toMillis() + " ms.");
        }
        return failure instanceof RuntimeException exception
                ? exception
                : new CompletionException(failure);
    }

    private static void send(Context request, String json) {
        request.contentType(JSON).result(json);
    }
}
