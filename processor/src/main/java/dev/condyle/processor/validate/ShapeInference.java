package dev.condyle.processor.validate;

import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.layer.LayerShape;
import dev.condyle.processor.layer.Members;
import dev.condyle.processor.layer.OrderedPlan;
import dev.condyle.processor.model.AxisOrder;
import dev.condyle.processor.model.CanonicalText;
import dev.condyle.processor.model.Counts;
import dev.condyle.processor.model.Dims;
import dev.condyle.processor.model.Input;
import dev.condyle.processor.model.InputType;
import dev.condyle.processor.model.LayerPlan;
import dev.condyle.processor.model.NamedLayer;
import dev.condyle.processor.model.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Infers shapes from the input through the backbone and the layers, up to the first layer that does
 * not accept its input. If the shape is unknown, layers are planned lazily.
 */
final class ShapeInference {

    /** Each layer is a block at run time, which takes about 1 kB of heap with its parameters. */
    private static final int MAX_LAYERS = 200_000;

    private final Problems problems;
    private final List<NamedLayer> backboneBlocks;
    private final List<NamedLayer> layers = new ArrayList<>();
    private final MaskFlow mask = new MaskFlow();
    private ValueKind valueKind;
    private Optional<Dims> dims;
    private AxisOrder order;
    private String orderReader = "";
    private ValueKind required = ValueKind.REAL;
    private boolean forward;
    private boolean vector;
    private long total;
    private Optional<LastAxis> lastAxis = Optional.empty();

    ShapeInference(Input input, List<NamedLayer> backboneBlocks, Problems problems) {
        this(
                backboneBlocks,
                backboneBlocks.isEmpty() ? input.type().valueKind() : ValueKind.REAL,
                backboneBlocks.isEmpty()
                        ? input.known()
                        : backboneBlocks.get(backboneBlocks.size() - 1).plan().output(),
                problems);
        if (!backboneBlocks.isEmpty() && input.type() == InputType.INTS) {
            required = ValueKind.IDS;
        }
        vector = input.type() == InputType.RECORD;
        if (backboneBlocks.isEmpty()) {
            order = input.dims().order();
        }
    }

    private ShapeInference(
            List<NamedLayer> backboneBlocks,
            ValueKind valueKind,
            Optional<Dims> dims,
            Problems problems) {
        this.problems = problems;
        this.backboneBlocks = backboneBlocks;
        this.valueKind = valueKind;
        this.dims = dims;
        this.order = AxisOrder.UNKNOWN;
    }

    /** Starts with the concatenation of several inputs. */
    static ShapeInference after(Dims joined, Problems problems) {
        return new ShapeInference(List.of(), ValueKind.REAL, Optional.of(joined), problems);
    }

    /**
     * Leaves the forward pass to a method of the class, which the processor does not analyse. From
     * then on, shapes are unknown, and any layer may be the first.
     */
    void delegateToForward() {
        forward = true;
        vector = false;
        dims = Optional.empty();
        order = AxisOrder.UNKNOWN;
        if (valueKind == ValueKind.IDS) {
            required = ValueKind.IDS;
        }
        valueKind = ValueKind.ANY;
    }

    /** Returns the flow of the mask of padded sequences through the layers. */
    MaskFlow mask() {
        return mask;
    }

    /**
     * Adds the next layer. Returns false if it does not accept its input; the following layers
     * cannot be checked then.
     */
    boolean accept(LayerField field) {
        return acceptShape(mask.isPresent() ? field.masked() : field);
    }

    private boolean acceptShape(LayerField field) {
        Members members = field.members();
        if (!members.isValid()
                || !checkValueKind(field)
                || !field.shape().accepts(order, members)) {
            return false;
        }
        warnAboutOrder(field);
        Optional<OrderedPlan> ordered = plan(field);
        // The output of a layer is not necessarily a vector.
        vector = false;
        if (ordered.isEmpty() || !checkSize(ordered.get().plan(), members)) {
            return false;
        }
        LayerPlan plan = ordered.get().plan();
        total = Dims.sum(total, plan.layers());
        lastAxis = lastAxis(field);
        CanonicalText canonical = field.shape().canonical(members);
        layers.add(
                new NamedLayer(
                        field.savedName(),
                        field.name(),
                        field.shape().text(members),
                        ordered.get().isTransposed()
                                ? canonical.followedBy(" transposed")
                                : canonical,
                        plan,
                        mask.follow(field, forward)));
        if (layers.size() == 1 && required != ValueKind.IDS) {
            required = requiredBy(field.shape().accepts());
        }
        dims = plan.output();
        setOrder(forward ? AxisOrder.UNKNOWN : ordered.get().order(), members);
        valueKind = forward ? ValueKind.ANY : ValueKind.REAL;
        return true;
    }

    /**
     * The first of the dense layers before the head, if it is applied to the last axis of maps.
     *
     * @param field the layer
     * @param input its input
     */
    private record LastAxis(LayerField field, Dims input) {}

    private Optional<LastAxis> lastAxis(LayerField field) {
        return switch (field.shape().axisUse()) {
            case LAST ->
                    lastAxis.or(
                            () ->
                                    dims.map(it -> it.in(order))
                                            .filter(ShapeInference::isMaps)
                                            .map(it -> new LastAxis(field, it)));
            case NONE -> lastAxis;
            case OTHER -> Optional.empty();
        };
    }

    /** Returns whether an array consists of maps or signals, not of a vector or a sequence. */
    private static boolean isMaps(Dims dims) {
        return dims.rank() > 2 || dims.order() == AxisOrder.SIGNAL;
    }

    private Optional<OrderedPlan> plan(LayerField field) {
        LayerShape shape = field.shape();
        if (dims.isPresent()) {
            return OrderedPlan.of(shape, dims.get().in(order), field.members());
        }
        LayerPlan lazy = vector ? shape.lazyPlanOfVector() : shape.lazyPlan();
        return Optional.of(OrderedPlan.of(shape, lazy, order));
    }

    /** Warns if an earlier layer has read an input of undeclared layout in another order. */
    private void warnAboutOrder(LayerField field) {
        AxisOrder read = field.shape().reads();
        boolean known = dims.isPresent() || read == AxisOrder.SEQUENCE;
        if (known && order.contradicts(read)) {
            field.members()
                    .reject(
                            Message.ORDER_CONTRADICTS,
                            field.members().layer(),
                            dims.map(Dims::toString).orElse("of any shape"),
                            read == AxisOrder.SIGNAL ? "a signal (C, L)" : "a sequence (L, F)",
                            orderReader,
                            read == AxisOrder.SIGNAL ? "a sequence (L, F)" : "a signal (C, L)");
        }
    }

    private void setOrder(AxisOrder next, Members members) {
        if (order == AxisOrder.UNKNOWN) {
            orderReader = members.layer();
        }
        order = next;
    }

    /**
     * Returns the required kind of values. A layer that accepts any kind receives real numbers
     * unless the input consists of ids.
     */
    private ValueKind requiredBy(ValueKind accepted) {
        if (accepted != ValueKind.ANY) {
            return accepted;
        }
        return valueKind == ValueKind.IDS ? ValueKind.IDS : ValueKind.REAL;
    }

    /** Checks whether a head accepts its features. The head itself may be invalid. */
    void checkHead(ParsedHead head) {
        if (valueKind == ValueKind.IDS) {
            problems.add(Message.IDS_INTO_HEAD, head.mirror().location());
        } else {
            dims.filter(features -> fitsLayers(head, features))
                    .ifPresent(
                            features -> HeadFit.check(head, features, remedy(features), problems));
            if (problems.allowGeneration()) {
                mask.checkHead(head, problems);
            }
        }
    }

    /** Reports dense layers that do not return a vector because their input is not flattened. */
    private boolean fitsLayers(ParsedHead head, Dims features) {
        if (!HeadFit.requiresFlattening(head, features) || lastAxis.isEmpty()) {
            return true;
        }
        LastAxis first = lastAxis.get();
        // With several heads, the layers are reported once.
        if (first.field().members().isValid()) {
            first.field()
                    .members()
                    .reject(
                            Message.LAST_AXIS,
                            first.field().name(),
                            first.input(),
                            features,
                            remedy(first.input()));
        }
        return false;
    }

    /** Returns the accepted layers with their output shapes. */
    List<NamedLayer> layers() {
        return layers;
    }

    /** Returns the output shape of the last layer, if known. */
    Optional<Dims> output() {
        return dims;
    }

    /** Returns the order of the axes of the output of the last layer. */
    AxisOrder order() {
        return order;
    }

    /** Returns the kind of values that the first layer expects. */
    ValueKind valueKind() {
        return required;
    }

    private boolean checkValueKind(LayerField field) {
        ValueKind accepted = field.shape().accepts();
        if (accepted != ValueKind.ANY && !valueKind.satisfies(accepted)) {
            Message message =
                    accepted == ValueKind.IDS
                            ? Message.EMBEDDING_OF_REAL_NUMBERS
                            : Message.IDS_WITHOUT_EMBEDDING;
            field.members().reject(message, field.members().layer());
            return false;
        }
        return true;
    }

    private boolean checkSize(LayerPlan plan, Members members) {
        Optional<Dims> large = plan.output().filter(output -> output.count() > Integer.MAX_VALUE);
        if (large.isPresent()) {
            members.reject(Message.ARRAY_TOO_LARGE, "an output of shape " + large.get());
            return false;
        }
        if (Dims.sum(total, plan.layers()) > MAX_LAYERS) {
            members.reject(
                    Message.TOTAL_LAYERS_TOO_MANY, MAX_LAYERS, Dims.sum(total, plan.layers()));
            return false;
        }
        long parameters = plan.counts().map(Counts::parameters).orElse(0L);
        if (parameters > Integer.MAX_VALUE) {
            members.reject(
                    Message.PARAMETERS_TOO_MANY,
                    parameters,
                    dims.map(Dims::toString).orElse("of any shape"));
            return false;
        }
        return true;
    }

    private String remedy(Dims features) {
        if (layers.isEmpty() && !backboneBlocks.isEmpty()) {
            return "pooling, @Flatten or @GlobalAvgPool";
        }
        return features.rank() <= 3 ? "@Flatten or @GlobalAvgPool" : "@Flatten";
    }
}
