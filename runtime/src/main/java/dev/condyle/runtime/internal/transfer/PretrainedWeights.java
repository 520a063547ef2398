package dev.condyle.runtime.internal.transfer;

import ai.djl.nn.Block;
import dev.condyle.runtime.generated.BackboneSpec;
import dev.condyle.runtime.internal.file.Interrupts;
import dev.condyle.runtime.internal.weights.TensorFile;
import dev.condyle.runtime.internal.weights.WeightSource;
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

    private PretrainedWeights(BackboneSpec spec, Path file) {
        this.spec = spec;
        this.file = file;
    }

    /**
     * Finds the pretrained weights of a backbone, if its specification sets any, and downloads them
     * if necessary.
     *
     * @throws WeightsException if the weights are not found, or their checksum does not match
     */
    public static Optional<PretrainedWeights> find(BackboneSpec spec) {
        return spec.weights()
                .map(location -> WeightSource.fetch(location, spec.sha256().orElse("")))
                .map(file -> new PretrainedWeights(spec, file));
    }

    /**
     * Loads the weights into a network.
     *
     * @param network the network of the specification, with initialised parameters
     * @return the load report
     * @throws WeightsException if the file is damaged or does not match the network; the network is
     *     unchanged in that case
     */
    public LoadReport fill(Block network) {
        WeightFiller filler =
                new WeightFiller(network, spec.network().get().nameMaps(spec.options()));
        try (TensorFile weights = TensorFile.open(file)) {
            return spec.lenient() ? fillWhatFits(filler, weights) : fill(filler, weights);
        } catch (IOException e) {
            Interrupts.check(e);
            throw new WeightsException(file + " cannot be read: " + e + ".");
        }
    }

    private LoadReport fill(WeightFiller filler, TensorFile weights) throws IOException {
        LoadReport report = filler.check(weights);
        if (!report.complete()) {
            throw new WeightsException(
                    file
                            + " does not match the network: "
                            + report
                            + ". Check the network and its width, or set lenient = true to load the"
                            + " matching tensors only.");
        }
        return filler.fill(weights);
    }

    private LoadReport fillWhatFits(WeightFiller filler, TensorFile weights) throws IOException {
        LoadReport report = filler.check(weights);
        if (report.fitting().isEmpty()) {
            throw new WeightsException(
                    file + " has no tensors that match the network: " + report + ".");
        }
        return filler.fillWhatFits(weights);
    }
}
