package dev.condyle.runtime.network;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The architecture of a network as data. The block, the weight names and the number of parameters
 * are derived from it.
 *
 * @param name the name of the network
 * @param inputChannels the number of channels of an image
 * @param stages the stages, from the image to the features
 * @param top the classifier of the network; empty for the features only
 */
public record Architecture(String name, int inputChannels, List<Stage> stages, Optional<Top> top) {

    /**
     * Checks that the number of channels matches between layers and that stage names are unique.
     *
     * @throws IllegalArgumentException if not; the message contains the name of the stage
     */
    public Architecture {
        stages = List.copyOf(stages);
        Set<String> names = new HashSet<>();
        int channels = inputChannels;
        for (Stage stage : stages) {
            if (!names.add(stage.name())) {
                throw new IllegalArgumentException(
                        name + " has two stages with the name '" + stage.name() + "'.");
            }
            channels = channels(name, stage, channels);
        }
        if (top.isPresent() && top.get().in() != channels) {
            throw new IllegalArgumentException(
                    name
                            + ": "
                            + top.get().names().own()
                            + " expects "
                            + top.get().in()
                            + " features, but receives "
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

    /** Returns the number of channels of the features. */
    public int featureChannels() {
        int channels = inputChannels;
        for (Stage stage : stages) {
            channels = channels(name, stage, channels);
        }
        return channels;
    }

    /** Returns the total stride: the size of an image divided by the size of its features. */
    public int stride() {
        return stages.stream()
                .flatMap(stage -> stage.parts().stream())
                .mapToInt(NetworkPart::stride)
                .reduce(1, (a, b) -> a * b);
    }

    /** Returns the weights and running statistics, in network order. */
    List<TensorSpec> tensors() {
        return TensorLister.list(this);
    }

    /** Returns the number of trainable parameters, as PyTorch counts them. */
    public long learned() {
        return tensors().stream().filter(TensorSpec::learned).mapToLong(TensorSpec::size).sum();
    }

    /** Returns the number of parameters including running statistics, as Keras counts them. */
    public long size() {
        return tensors().stream().mapToLong(TensorSpec::size).sum();
    }

    /** Returns the names of the weights in files, starting with the names of the network itself. */
    public List<NameMap> nameMaps() {
        return NameMapBuilder.build(this);
    }
}
