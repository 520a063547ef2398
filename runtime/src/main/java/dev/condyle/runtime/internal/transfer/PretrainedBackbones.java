package dev.condyle.runtime.internal.transfer;

import ai.djl.nn.Block;
import dev.condyle.runtime.generated.BackboneSpec;
import dev.condyle.runtime.generated.BranchBlock;
import dev.condyle.runtime.internal.weights.ParameterNames;
import dev.condyle.runtime.internal.weights.WeightOrigin;
import dev.condyle.runtime.weights.LoadReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The pretrained weights of all backbones of a model.
 *
 * @param files the weights of each network, in the order of {@link BranchBlock#backbones}; empty
 *     for a network without pretrained weights
 */
public record PretrainedBackbones(List<Optional<PretrainedWeights>> files) {

    /**
     * Finds the weights, and downloads them if necessary.
     *
     * @throws dev.condyle.runtime.weights.WeightsException if the weights are not found, or their
     *     checksum does not match
     */
    public static PretrainedBackbones find(List<BackboneSpec> backbones) {
        return new PretrainedBackbones(backbones.stream().map(PretrainedWeights::find).toList());
    }

    /** Returns where the weights come from. */
    public List<WeightOrigin> origins() {
        return files.stream().flatMap(Optional::stream).map(PretrainedWeights::origin).toList();
    }

    /**
     * Loads the pretrained weights into the networks that have any, and into a head that takes its
     * weights from the file of a network.
     *
     * @param block the model, with initialised parameters
     * @return the load report; with several networks, tensor names are prefixed with the name of
     *     the network. Empty if no network has pretrained weights
     * @throws dev.condyle.runtime.weights.WeightsException if a file is damaged or does not match
     *     the network
     */
    public Optional<LoadReport> fill(Block block) {
        List<LoadReport> reports = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            if (files.get(i).isPresent()) {
                Block network = ((BranchBlock) block).backbones().get(i);
                LoadReport report = files.get(i).get().fill(block, network);
                String name = files.size() == 1 ? "" : ParameterNames.ofChild(block, network) + ".";
                reports.add(report.withPrefix(name));
            }
        }
        return reports.stream().reduce(LoadReport::and);
    }
}
