package dev.condyle.runtime.internal.transfer;

import ai.djl.nn.Block;
import dev.condyle.runtime.generated.BackboneSpec;
import dev.condyle.runtime.generated.BranchBlock;
import dev.condyle.runtime.internal.weights.ParameterNames;
import dev.condyle.runtime.weights.LoadReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The pretrained weights of all networks of a model.
 *
 * @param files those of each network, in the order of the block's; empty where one has none
 */
public record PretrainedBackbones(List<Optional<PretrainedWeights>> files) {

    /**
     * Finds the weights; downloads them if need be.
     *
     * @throws dev.condyle.runtime.weights.WeightsException if they are not there, or have another
     *     checksum
     */
    public static PretrainedBackbones find(List<BackboneSpec> backbones) {
        return new PretrainedBackbones(backbones.stream().map(PretrainedWeights::find).toList());
    }

    /**
     * Overwrites the weights of the networks that have some.
     *
     * @param block the model, its parameters initialised
     * @return what was loaded, of several networks with the name of the network before that of each
     *     tensor; empty if no network has any
     * @throws dev.condyle.runtime.weights.WeightsException if a file is damaged or does not fit
     */
    public Optional<LoadReport> fill(Block block) {
        List<LoadReport> reports = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            if (files.get(i).isPresent()) {
                Block network = ((BranchBlock) block).backbones().get(i);
                LoadReport report = files.get(i).get().fill(network);
                String name = files.size() == 1 ? "" : ParameterNames.ofChild(block, network) + ".";
                reports.add(report.withPrefix(name));
            }
        }
        return reports.stream().reduce(LoadReport::and);
    }
}
