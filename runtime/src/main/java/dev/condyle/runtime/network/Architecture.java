package dev.condyle.runtime.network;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A network as data. Its block, the names of its weights and their number all follow from it.
 *
 * @param name the name of the network
 * @param inputChannels the channels of a picture
 * @param stages its pieces, from the picture to the features
 * @param top its own classifier; empty where only the features are asked for
 */
public record Architecture(String name, int inputChannels, List<Stage> stages, Optional<Top> top) {

    /**
     * Checks that the parts fit each other and that names are distinct.
     *
     * @throws IllegalArgumentException if not; the message names the stage
     */
    public Architecture {
        stages = List.copyOf(stages);
        Set<String> names = new HashSet<>();
        int channels = inputChannels;
        for (Stage stage : stages) {
            if (!names.add(stage.name())) {
                throw new IllegalArgumentException(
                        name + " has two stages '" + stage.name() + "'.");
            }
            channels = channels(name, stage, channels);
        }
        if (top.isPresent() && top.get().in() != channels) {
            throw new IllegalArgumentException(
                    name
                            + ": "
                            + top.get().names().own()
                            + " takes "
                            + top.get().in()
                            + " features, but gets "
                            + channels
                            + ".");
        }
    }

    private static int channels(String network, Stage stage, int inputChannels) {
        int channels = inputChannels;
        try {
            for (NetworkPart part : stage.parts()) {
                channels = part.outputChannels(channels);
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    network + ", stage " + stage.name() + ": " + e.getMessage() + ".", e);
        }
        return channels;
    }

    /** The number of channels of the features. */
    public int featureChannels() {
        int channels = inputChannels;
        for (Stage stage : stages) {
            channels = channels(name, stage, channels);
        }
        return channels;
    }

    /** By how much a feature is coarser than a pixel. */
    public int stride() {
        return stages.stream()
                .flatMap(stage -> stage.parts().stream())
                .mapToInt(NetworkPart::stride)
                .reduce(1, (a, b) -> a * b);
    }

    /** Its weights and running statistics, in the order of the network. */
    List<TensorSpec> tensors() {
        return TensorLister.list(this);
    }

    /** How many numbers training can change: PyTorch's count of parameters. */
    public long learned() {
        return tensors().stream().filter(TensorSpec::learned).mapToLong(TensorSpec::size).sum();
    }

    /** How many numbers it learns or keeps: Keras's count, running statistics included. */
    public long size() {
        return tensors().stream().mapToLong(TensorSpec::size).sum();
    }

    /** The names of its weights in files, its own first. */
    public List<NameMap> nameMaps() {
        return NameMapBuilder.build(this);
    }
}
