package dev.condyle.runtime.generated;

import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.LayerSummary;
import dev.condyle.runtime.column.RecordEncoder;
import dev.condyle.runtime.data.InputEncoder;
import dev.condyle.runtime.data.Labels;
import dev.condyle.runtime.data.Target;
import dev.condyle.runtime.data.Task;
import dev.condyle.runtime.data.Tasks;
import dev.condyle.runtime.internal.encode.ImagePreprocessing;
import dev.condyle.runtime.internal.weights.WeightOrigin;
import dev.condyle.runtime.picture.ImageEncoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The definition of an annotated class, as its generated model passes it to the runtime. Immutable
 * except for the learned state of the columns.
 *
 * @param name the name of the annotated class
 * @param fingerprint 64 hexadecimal digits that change when the annotated class changes
 * @param input converts an input to numbers
 * @param tasks the tasks of the heads
 * @param block creates the network, without initialised parameters
 * @param layers the rows of the summary
 * @param backbones the networks in the block that can load their own weights; if there are any, the
 *     block is a {@link dev.condyle.runtime.generated.BranchBlock} that returns them in the same
 *     order
 * @param columns the columns of a record, if the input is a record; they then provide input and
 *     block
 * @param <I> the input type
 * @param <L> the label type of an example
 */
public record ModelSpec<I, L>(
        String name,
        String fingerprint,
        InputEncoder<I> input,
        Tasks<L> tasks,
        Supplier<? extends ClassifierBlock> block,
        List<LayerRow> layers,
        List<BackboneSpec> backbones,
        Optional<ColumnsSpec<I>> columns) {

    /** Checks that no value is null. */
    public ModelSpec {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(fingerprint, "fingerprint");
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(tasks, "tasks");
        Objects.requireNonNull(block, "block");
        Objects.requireNonNull(columns, "columns");
        block = SizedBlock.of(block, tasks);
        layers = List.copyOf(layers);
        backbones = List.copyOf(backbones);
    }

    /**
     * Returns the target of the only head.
     *
     * @throws IllegalStateException if there are several heads
     */
    @SuppressWarnings("unchecked") // the label of an only head is that of the example
    public Target<L> target() {
        List<Task<L, ?>> all = tasks.tasks();
        if (all.size() > 1) {
            throw new IllegalStateException(
                    name + " has several heads. Use the targets of their tasks.");
        }
        return (Target<L>) all.get(0).target();
    }

    /** Returns a copy with other tasks, which have learned or have other thresholds. */
    public ModelSpec<I, L> withTasks(Tasks<L> other) {
        return new ModelSpec<>(name, fingerprint, input, other, block, layers, backbones, columns);
    }

    /**
     * Returns a copy with pretrained weights from another location.
     *
     * @throws IllegalArgumentException if there is not exactly one network that can load weights
     */
    public ModelSpec<I, L> withWeights(String location, Optional<String> checksum) {
        if (backbones.size() != 1) {
            throw new IllegalArgumentException(
                    "ModelOptions.weights requires a class with one network, but "
                            + name
                            + " has "
                            + (backbones.isEmpty() ? "none" : backbones.size())
                            + ". Set the weights in the annotation.");
        }
        return withBackbones(List.of(backbones.get(0).withWeights(location, checksum)));
    }

    private ModelSpec<I, L> withBackbones(List<BackboneSpec> other) {
        return new ModelSpec<>(name, fingerprint, input, tasks, block, layers, other, columns);
    }

    /**
     * Returns a text for each network whose images have another size than those that its weights
     * were trained with.
     */
    @SuppressWarnings("exports") // Only Condyle itself calls it.
    public List<String> otherSizes(List<WeightOrigin> origins) {
        List<String> texts = new ArrayList<>();
        for (WeightOrigin origin : origins) {
            if (!ImageEncoder.encodesImage(input, origin.input())) {
                continue;
            }
            Shape image = ImageEncoder.shapeOfImage(input, origin.input());
            origin.preprocessing()
                    .flatMap(ImagePreprocessing::size)
                    .filter(it -> !it.slice(1).equals(image.slice(1)))
                    .ifPresent(
                            it ->
                                    texts.add(
                                            origin.location()
                                                    + " was trained with images of shape "
                                                    + it
                                                    + ", but "
                                                    + name
                                                    + " uses "
                                                    + image
                                                    + ". The accuracy may be higher with shape = {"
                                                    + it.get(0)
                                                    + ", "
                                                    + it.get(1)
                                                    + ", "
                                                    + it.get(2)
                                                    + "}."));
        }
        return texts;
    }

    /**
     * Returns a copy whose encoder applies the preprocessing that is published with pretrained
     * weights.
     */
    @SuppressWarnings("exports") // Only Condyle itself calls it.
    public ModelSpec<I, L> withPreprocessing(List<WeightOrigin> origins) {
        InputEncoder<I> encoder = input;
        for (WeightOrigin origin : origins) {
            // A custom block can read something else.
            if (origin.preprocessing().isPresent()
                    && ImageEncoder.encodesImage(encoder, origin.input())) {
                encoder =
                        ImageEncoder.with(
                                encoder, origin.input(), origin.preprocessing().get(), true, true);
            }
        }
        return new ModelSpec<>(
                name, fingerprint, encoder, tasks, block, layers, backbones, columns);
    }

    /**
     * Returns the rows of the summary with their counts.
     *
     * @param model the block, with initialised parameters
     */
    public List<LayerSummary> summary(ClassifierBlock model) {
        return layers.stream().map(row -> row.in(model)).toList();
    }

    /**
     * Returns the number of parameters including running statistics.
     *
     * @param model the block, with initialised parameters; its model may be closed
     */
    public long parameters(ClassifierBlock model) {
        return layers.stream().mapToLong(row -> row.parameters(model)).sum();
    }

    /**
     * Returns a copy for another model, with columns that have not learned yet. Models do not share
     * the learned state of their columns.
     */
    public ModelSpec<I, L> renewed() {
        return columns.map(it -> it.renewal().get()).map(this::withColumns).orElse(this);
    }

    private ModelSpec<I, L> withColumns(ColumnsSpec<I> renewed) {
        return new ModelSpec<>(
                name,
                fingerprint,
                renewed.encoder(),
                tasks,
                renewed.block(),
                layers,
                backbones,
                Optional.of(renewed));
    }

    /**
     * Returns whether the network can be built, that is, whether all columns have learned and the
     * labels of all heads are known.
     */
    public boolean isLearned() {
        return unlearned().isEmpty();
    }

    /** Returns what has not been learned yet: {@code columns} and {@code labels}. */
    public List<String> unlearned() {
        List<String> parts = new ArrayList<>();
        if (!columns.map(it -> it.encoder().isLearned()).orElse(true)) {
            parts.add("columns");
        }
        if (!tasks.tasks().stream().allMatch(task -> task.target().areLabelsKnown())) {
            parts.add("labels");
        }
        return parts;
    }

    /**
     * Returns the learned state of the columns as JSON; empty if there are no columns, or they have
     * not learned yet.
     */
    public Optional<String> state() {
        return columns.filter(it -> it.encoder().isLearned()).map(it -> it.encoder().state());
    }

    /**
     * Returns the files of the pretrained weights, and downloads them if necessary, without
     * creating the network.
     *
     * @return the files, in the order of the backbones that have any
     * @throws dev.condyle.runtime.weights.WeightsException if a file is not available, or its
     *     checksum does not match
     */
    public List<Path> fetchWeights() {
        return backbones.stream().flatMap(it -> it.fetch().stream()).toList();
    }

    /** Returns a builder. Everything except layers and backbones is required. */
    public static <I, L> Builder<I, L> builder() {
        return new Builder<>();
    }

    /**
     * Builds a {@link ModelSpec}.
     *
     * @param <I> the input type
     * @param <L> the label type of an example
     */
    public static final class Builder<I, L> {

        private final List<LayerRow> layers = new ArrayList<>();
        private String name;
        private String fingerprint;
        private InputEncoder<I> input;
        private @Nullable Target<L> target;
        private final List<Task<L, ?>> tasks = new ArrayList<>();
        private Supplier<? extends ClassifierBlock> block;
        private final List<BackboneSpec> backbones = new ArrayList<>();
        private Optional<ColumnsSpec<I>> columns = Optional.empty();

        private Builder() {}

        /** Sets the name of the annotated class. */
        public Builder<I, L> setName(String name) {
            this.name = name;
            return this;
        }

        /** Sets the fingerprint of the annotated class. */
        public Builder<I, L> setFingerprint(String fingerprint) {
            this.fingerprint = fingerprint;
            return this;
        }

        /** Sets the encoder that converts an input to numbers. */
        public Builder<I, L> setInput(InputEncoder<I> input) {
            this.input = input;
            return this;
        }

        /**
         * Sets the columns of a record as the input, instead of input and block.
         *
         * @param encoders creates the encoder of the record
         * @param blocks creates the network for such an encoder after its columns have learned
         */
        public <E extends RecordEncoder<I>> Builder<I, L> setColumns(
                Supplier<E> encoders, Function<? super E, ? extends ClassifierBlock> blocks) {
            ColumnsSpec<I> spec = ColumnsSpec.of(encoders, blocks);
            columns = Optional.of(spec);
            block = spec.block();
            return setInput(spec.encoder());
        }

        /**
         * Sets the columns of a record as the input, before heads with labels that are learned from
         * data.
         *
         * @param encoders creates the encoder of the record
         * @param blocks creates the network for such an encoder after its columns have learned, and
         *     for the numbers of logits
         */
        public <E extends RecordEncoder<I>> Builder<I, L> setColumns(
                Supplier<E> encoders,
                BiFunction<? super E, ? super HeadSizes, ? extends ClassifierBlock> blocks) {
            ColumnsSpec<I> spec = ColumnsSpec.of(encoders, blocks);
            columns = Optional.of(spec);
            block = spec.block();
            return setInput(spec.encoder());
        }

        /** Sets the classes of the only head, which chooses one of them. */
        public Builder<I, L> setLabels(Labels<L> labels) {
            return setTarget(Target.multiClass(labels));
        }

        /** Sets what the only head predicts. */
        public Builder<I, L> setTarget(Target<L> target) {
            this.target = target;
            return this;
        }

        /** Adds the task of one of several heads, instead of a target. */
        public Builder<I, L> addTask(Task<L, ?> task) {
            tasks.add(task);
            return this;
        }

        /** Sets the supplier of the network. */
        public Builder<I, L> setBlock(Supplier<? extends ClassifierBlock> block) {
            this.block = block;
            return this;
        }

        /**
         * Sets the function that creates the network once the labels of its heads are known.
         *
         * @param blocks creates the network for the numbers of logits
         */
        public Builder<I, L> setBlock(
                Function<? super HeadSizes, ? extends ClassifierBlock> blocks) {
            this.block = SizedBlock.of(blocks);
            return this;
        }

        /** Adds a row of the summary; see {@link LayerSummary}. */
        public Builder<I, L> addLayer(
                String name, String layer, Shape output, long parameters, long trainable) {
            layers.add(
                    new LayerRow(
                            name,
                            layer,
                            Optional.of(output),
                            OptionalLong.of(parameters),
                            OptionalLong.of(trainable)));
            return this;
        }

        /** Adds a row of the summary. The counts are read from the block with that name. */
        public Builder<I, L> addLayer(String name, String layer, Shape output) {
            layers.add(LayerRow.fromBlock(name, layer, Optional.of(output)));
            return this;
        }

        /**
         * Adds a row of the summary. The shape and the counts are read from the block with that
         * name.
         */
        public Builder<I, L> addLayer(String name, String layer) {
            layers.add(LayerRow.fromBlock(name, layer, Optional.empty()));
            return this;
        }

        /** Sets the only network in the block that can load its own weights. Default: none. */
        public Builder<I, L> setBackbone(BackboneSpec backbone) {
            backbones.clear();
            return addBackbone(backbone);
        }

        /** Adds one of several such networks, in the order in which the block returns them. */
        public Builder<I, L> addBackbone(BackboneSpec backbone) {
            backbones.add(backbone);
            return this;
        }

        /** Builds the spec. */
        public ModelSpec<I, L> build() {
            Tasks<L> all =
                    tasks.isEmpty()
                            ? Tasks.of(Objects.requireNonNull(target, "target"))
                            : Tasks.of(tasks);
            return new ModelSpec<>(
                    name, fingerprint, input, all, block, layers, backbones, columns);
        }
    }
}
