package dev.condyle.runtime.internal.transfer;

import ai.djl.nn.Block;
import dev.condyle.runtime.generated.BackboneSpec;
import dev.condyle.runtime.internal.file.Interrupts;
import dev.condyle.runtime.internal.weights.FoundWeights;
import dev.condyle.runtime.internal.weights.TensorFile;
import dev.condyle.runtime.internal.weights.WeightOrigin;
import dev.condyle.runtime.network.WeightFiller;
import dev.condyle.runtime.weights.LoadReport;
import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The pretrained weights of a backbone. */
public final class PretrainedWeights {

    private final BackboneSpec spec;
    private final Path file;
    private final WeightOrigin origin;
    private final String shown; // for messages

    private PretrainedWeights(BackboneSpec spec, FoundWeights found) {
        this.spec = spec;
        this.file = found.path();
        shown = found.isFromRepository() ? found.location() : file.toString();
        origin = new WeightOrigin(spec.input(), found.location(), spec.preprocessing(found));
    }

    /**
     * Finds the pretrained weights of a backbone, if its specification sets any, and downloads them
     * if necessary.
     *
     * @throws WeightsException if the weights are not found, or their checksum does not match
     */
    public static Optional<PretrainedWeights> find(BackboneSpec spec) {
        return spec.find().map(found -> new PretrainedWeights(spec, found));
    }

    /** Returns where the weights come from. */
    WeightOrigin origin() {
        return origin;
    }

    /**
     * Loads the weights into a network, and into the head if the specification names one.
     *
     * @param model the block of the model, which contains network and head
     * @param network the network of the specification, with initialised parameters
     * @return the load report; the weights of the head have the names of the network's classifier
     * @throws WeightsException if the file is damaged or does not match the network, or the head
     *     even if the weights may be lenient; the model is unchanged in that case
     */
    public LoadReport fill(Block model, Block network) {
        Optional<PretrainedHead> head =
                spec.head().map(name -> PretrainedHead.of(spec, model, name));
        WeightFiller filler =
                head.map(it -> new WeightFiller(it.with(network), it.maps()))
                        .orElseGet(
                                () ->
                                        new WeightFiller(
                                                network,
                                                spec.network().get().nameMaps(spec.options())));
        try (TensorFile weights = TensorFile.open(file)) {
            return spec.lenient()
                    ? fillWhatFits(filler, head, weights)
                    : fill(filler, head, weights);
        } catch (IOException e) {
            Interrupts.check(e);
            throw new WeightsException(file + " cannot be read: " + e + ".");
        }
    }

    private LoadReport fill(WeightFiller filler, Optional<PretrainedHead> head, TensorFile weights)
            throws IOException {
        LoadReport report = filler.check(weights);
        if (!report.complete()) {
            head.filter(it -> it.isOnlyProblemOf(report))
                    .ifPresent(it -> it.requireFilled(report, shown));
            throw new WeightsException(
                    shown
                            + " does not match the network: "
                            + report
                            + ". Check the network and its width"
                            + (report.fitting().isEmpty()
                                    ? "."
                                    : ", or set lenient = true to load the matching tensors"
                                            + " only."));
        }
        return filler.fill(weights);
    }

    private LoadReport fillWhatFits(
            WeightFiller filler, Optional<PretrainedHead> head, TensorFile weights)
            throws IOException {
        LoadReport report = filler.check(weights);
        if (report.fitting().isEmpty()) {
            throw new WeightsException(
                    shown + " has no tensors that match the network: " + report + ".");
        }
        head.ifPresent(it -> it.requireFilled(report, shown));
        return filler.fillWhatFits(weights);
    }
}
