package dev.condyle.processor.validate;

import dev.condyle.Layout;
import dev.condyle.Resize;
import dev.condyle.feature.Features;
import dev.condyle.processor.diagnostic.Location;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.Mirror;
import dev.condyle.processor.model.AxisOrder;
import dev.condyle.processor.model.Dims;
import dev.condyle.processor.model.Input;
import dev.condyle.processor.model.InputType;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** Validates the input of a backbone. */
final class InputRules {

    private static final Map<String, InputType> TYPES =
            Map.of(
                    "ai.djl.modality.cv.Image", InputType.IMAGE,
                    "float[]", InputType.FLOATS,
                    "int[]", InputType.INTS,
                    "ai.djl.ndarray.NDArray", InputType.ARRAY);

    /** Reads the input. With a network, the shape is optional. */
    Optional<Input> read(Mirror backbone, Optional<NetworkDescription> network, Problems problems) {
        if (!isGiven(backbone)) {
            problems.add(Message.INPUT_MISSING, backbone.location("input"));
            return Optional.empty();
        }
        String name = backbone.type("input").toString();
        InputType type = TYPES.get(name);
        if (type == null) {
            String hint = isRecord(backbone) ? recordHint(backbone) : suggestion(name);
            problems.add(Message.INPUT_TYPE, backbone.location("input"), name, hint);
            if (isRecord(backbone) && !backbone.isWritten("shape")) {
                // A record of columns does not require a shape.
                return Optional.empty();
            }
        }
        Optional<Dims> shape = shape(type, backbone, network, problems);
        if (type != null && type != InputType.IMAGE && backbone.isWritten("resize")) {
            problems.add(Message.RESIZE_WITHOUT_IMAGE, backbone.location("resize"), type);
        }
        if (type == null || shape.isEmpty()) {
            return Optional.empty();
        }
        return inOrder(shape.get(), backbone, problems)
                .map(it -> new Input(type, it, backbone.constant("resize", Resize.class)));
    }

    /** Returns whether a backbone sets the type of its input. */
    static boolean isGiven(Mirror backbone) {
        return backbone.type("input").getKind() != TypeKind.VOID;
    }

    /** Reads the input of a unit, with a fixed or an arbitrary shape. */
    Optional<Input> readUnit(Mirror backbone, Problems problems) {
        if (backbone.isWritten("resize")) {
            problems.add(
                    Message.RESIZE_WITHOUT_IMAGE, backbone.location("resize"), InputType.ARRAY);
        }
        if (!backbone.isWritten("shape")) {
            return Optional.of(Input.ofUnit(order(backbone)));
        }
        return shape(InputType.ARRAY, backbone, Optional.empty(), problems)
                .flatMap(shape -> inOrder(shape, backbone, problems))
                .map(Input::ofUnit);
    }

    /** Returns the declared order of the axes of the input. */
    private static AxisOrder order(Mirror backbone) {
        return switch (backbone.constant("layout", Layout.class)) {
            case DEFAULT -> AxisOrder.UNKNOWN;
            case SEQUENCE -> AxisOrder.SEQUENCE;
            case SIGNAL -> AxisOrder.SIGNAL;
        };
    }

    private static Optional<Dims> inOrder(Dims shape, Mirror backbone, Problems problems) {
        AxisOrder order = order(backbone);
        if (order != AxisOrder.UNKNOWN && shape.rank() != 2) {
            problems.add(Message.LAYOUT_RANK, backbone.location("layout"), order, shape);
            return Optional.empty();
        }
        return Optional.of(shape.in(order));
    }

    private static boolean isRecord(Mirror backbone) {
        return backbone.type("input") instanceof DeclaredType declared
                && declared.asElement().getKind() == ElementKind.RECORD;
    }

    private static String recordHint(Mirror backbone) {
        TypeElement type = (TypeElement) ((DeclaredType) backbone.type("input")).asElement();
        return Mirror.find(type, Features.class).isPresent()
                ? "; a record with @Features must be the only input of its class"
                : ", or add @Features to this record";
    }

    private static String suggestion(String name) {
        String element = name.replaceFirst("\\[].*", "").replaceFirst(".*\\.", "");
        String meant =
                switch (element) {
                    case "Image", "BufferedImage" -> "ai.djl.modality.cv.Image";
                    case "float", "double", "Float", "Double" -> "float[]";
                    case "int", "long", "short", "Integer", "Long", "Short" -> "int[]";
                    case "NDList" -> "ai.djl.ndarray.NDArray";
                    default -> "";
                };
        return meant.isEmpty() ? ", or a record with @Features" : ". Did you mean " + meant + "?";
    }

    private static Optional<Dims> shape(
            @Nullable InputType type,
            Mirror backbone,
            Optional<NetworkDescription> network,
            Problems problems) {
        Dims given = Dims.of(backbone.integers("shape"));
        boolean own = given.rank() > 0 || network.isEmpty();
        Dims shape = own ? given : network.get().input();
        return checkShape(type, shape, backbone, own ? "shape" : "network", problems)
                ? Optional.of(shape)
                : Optional.empty();
    }

    private static boolean checkShape(
            @Nullable InputType type,
            Dims shape,
            Mirror backbone,
            String member,
            Problems problems) {
        Location location = backbone.location(member);
        if (shape.rank() == 0) {
            problems.add(
                    backbone.isWritten(member) ? Message.SHAPE_EMPTY : Message.SHAPE_MISSING,
                    location);
            return false;
        }
        if (shape.sizes().stream().anyMatch(size -> size < 1)) {
            problems.add(Message.SHAPE_SIZE, location, shape);
            return false;
        }
        if (type == InputType.IMAGE && !isImage(shape)) {
            problems.add(Message.IMAGE_SHAPE, location, shape);
            return false;
        }
        if (shape.count() > Integer.MAX_VALUE) {
            problems.add(Message.ARRAY_TOO_LARGE, location, "an input of shape " + shape);
            return false;
        }
        return true;
    }

    private static boolean isImage(Dims shape) {
        return shape.rank() == 3 && (shape.get(0) == 1 || shape.get(0) == 3);
    }
}
