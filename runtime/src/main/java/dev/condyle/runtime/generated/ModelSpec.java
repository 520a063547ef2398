package dev.condyle.runtime.generated;

import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.LayerSummary;
import dev.condyle.runtime.column.RecordEncoder;
import dev.condyle.runtime.data.InputEncoder;
import dev.condyle.runtime.data.Labels;
import dev.condyle.runtime.data.Task;
import dev.condyle.runtime.data.Tasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What an annotated class says, as its generated model hands it to the runtime. Immutable, but for
 * what columns learn.
 *
 * @param name the name of the annotated class
 * @param fingerprint 64 hexadecimal digits that change when the annotated class changes
 * @param input turns an input into numbers
 * @param tasks what the heads learn; for one head its labels
 * @param block makes the network, its parameters not initialised
 * @param layers the rows of the summary
 * @param backbones the networks within it that have weights of their own, where there are any; the
 *     block is then a {@link dev.condyle.runtime.generated.BranchBlock}, and they are in the order
 *     of its
 * @param columns the columns of a record, where that is the input; input and block are then theirs
 * @param <I> the type of an input
 * @param <L> the type of an example's label
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

    /** Checks that nothing is missing. */
    public ModelSpec {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(fingerprint, "fingerprint");
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(tasks, "labels");
        Objects.requireNonNull(block, "block");
        Objects.requireNonNull(columns, "columns");
        layers = List.copyOf(layers);
        backbones = List.copyOf(backbones);
    }

    /**
     * The classes of the only head.
     *
     * @throws IllegalStateException if there are several heads
     */
    public Labels<L> labels() {
        return tasks.onlyLabels()
                .orElseThrow(() -> new IllegalStateException(name + " has several heads."));
    }

    /**
     * The rows of the summary with their counts.
     *
     * @param model the block, its parameters initialised
     */
    public List<LayerSummary> summary(ClassifierBlock model) {
        return layers.stream().map(row -> row.in(model)).toList();
    }

    /**
     * How many numbers the layers learn or keep.
     *
     * @param model the block, its parameters initialised; its model may be closed
     */
    public long parameters(ClassifierBlock model) {
        return layers.stream().mapToLong(row -> row.parameters(model)).sum();
    }

    /**
     * The same for another model: columns have learned nothing. What one model learns is not known
     * to another.
     */
    public ModelSpec<I, L> renewed() {
        return columns.map(it -> it.renewal().get()).map(this::over).orElse(this);
    }

    private ModelSpec<I, L> over(ColumnsSpec<I> renewed) {
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

    /** Whether the network can be built: there is nothing left that columns have to learn. */
    public boolean isLearned() {
        return columns.map(it -> it.encoder().isLearned()).orElse(true);
    }

    /** What columns have learned, as JSON; nothing without columns, or before they have. */
    public Optional<String> state() {
        return columns.filter(it -> it.encoder().isLearned()).map(it -> it.encoder().state());
    }

    /** A builder; everything but layers and a backbone must be set. */
    public static <I, L> Builder<I, L> builder() {
        return new Builder<>();
    }

    /**
     * Builds a {@link ModelSpec}.
     *
     * @param <I> the type of an input
     * @param <L> the type of an example's label
     */
    public static final class Builder<I, L> {

        private final List<LayerRow> layers = new ArrayList<>();
        private String name;
        private String fingerprint;
        private InputEncoder<I> input;
        private Labels<L> labels;
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

        /** Sets what turns an input into numbers. */
        public Builder<I, L> setInput(InputEncoder<I> input) {
            this.input = input;
            return this;
        }

        /**
         * Sets the columns of a record as the input, in place of input and block.
         *
         * @param encoders makes the encoder of the record
         * @param blocks makes the network over such an encoder that has learned
         */
        public <E extends RecordEncoder<I>> Builder<I, L> setColumns(
                Supplier<E> encoders, Function<? super E, ? extends ClassifierBlock> blocks) {
            ColumnsSpec<I> spec = ColumnsSpec.of(encoders, blocks);
            columns = Optional.of(spec);
            block = spec.block();
            return setInput(spec.encoder());
        }

        /** Sets the classes of the only head. */
        public Builder<I, L> setLabels(Labels<L> labels) {
            this.labels = labels;
            return this;
        }

        /** Adds what one of several heads learns, in place of labels. */
        public Builder<I, L> addTask(Task<L, ?> task) {
            tasks.add(task);
            return this;
        }

        /** Sets what makes the network. */
        public Builder<I, L> setBlock(Supplier<? extends ClassifierBlock> block) {
            this.block = block;
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

        /** Adds a row of the summary whose counts are those of the block of that name. */
        public Builder<I, L> addLayer(String name, String layer, Shape output) {
            layers.add(LayerRow.asking(name, layer, Optional.of(output)));
            return this;
        }

        /** Adds a row of the summary whose shape and counts are those of the block of that name. */
        public Builder<I, L> addLayer(String name, String layer) {
            layers.add(LayerRow.asking(name, layer, Optional.empty()));
            return this;
        }

        /** Sets the only network within the block that has weights of its own. Default: none. */
        public Builder<I, L> setBackbone(BackboneSpec backbone) {
            backbones.clear();
            return addBackbone(backbone);
        }

        /** Adds one of several such networks, in the order in which the block gives them. */
        public Builder<I, L> addBackbone(BackboneSpec backbone) {
            backbones.add(backbone);
            return this;
        }

        /** Builds the spec. */
        public ModelSpec<I, L> build() {
            Tasks<L> all =
                    tasks.isEmpty()
                            ? Tasks.of(Objects.requireNonNull(labels, "labels"))
                            : Tasks.of(tasks);
            return new ModelSpec<>(
                    name, fingerprint, input, all, block, layers, backbones, columns);
        }
    }
}
