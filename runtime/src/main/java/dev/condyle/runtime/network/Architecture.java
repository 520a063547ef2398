package dev.condyle.runtime.network;

import java.util.List;
import java.util.Optional;

/**
 * A network as data. Its block, the names of its weights and their number all follow from it.
 *
 * @param name the name of the network
 * @param inputChannels the channels of a picture
 * @param stages its pieces, from the picture to the features
 * @param top its own classifier; empty where only the features are asked for
 */
public record Architecture(String name, int inputChannels, List<Stage> stages, Optional<Top> top) {

    /** Copies the list. */
    public Architecture {
        stages = List.copyOf(stages);
        if (stages.isEmpty()) {
            throw new IllegalArgumentException(name + " has no stages.");
        }
    }

    /** The number of channels of the features. */
    public int featureChannels() {
        int channels = inputChannels;
        for (Stage stage : stages) {
            for (Part part : stage.parts()) {
                channels = part.outputChannels(channels);
            }
        }
        return channels;
    }

    /** By how much a feature is coarser than a pixel. */
    public int stride() {
        return stages.stream()
                .flatMap(stage -> stage.parts().stream())
                .mapToInt(Part::stride)
                .reduce(1, (a, b) -> a * b);
    }

    /** Its weights and running statistics, in the order of the network. */
    public List<Tensor> tensors() {
        return TensorLister.list(this);
    }

    /** How many numbers training can change: PyTorch's count of parameters. */
    public long learned() {
        return tensors().stream().filter(Tensor::learned).mapToLong(Tensor::size).sum();
    }

    /** How many numbers it learns or keeps: Keras's count, running statistics included. */
    public long size() {
        return tensors().stream().mapToLong(Tensor::size).sum();
    }

    /** The names of its weights in files, its own first. */
    public List<NameMap> nameMaps() {
        return NameMapBuilder.build(this);
    }
}
