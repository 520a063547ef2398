package dev.condyle.processor.validate;

import dev.condyle.Resize;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.Mirror;
import dev.condyle.processor.model.Dims;
import dev.condyle.processor.model.Input;
import dev.condyle.processor.model.InputType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a backbone's input may be. */
final class InputRules {

    private static final Map<String, InputType> TYPES =
            Map.of(
                    "ai.djl.modality.cv.Image", InputType.IMAGE,
                    "float[]", InputType.FLOATS,
                    "int[]", InputType.INTS,
                    "ai.djl.ndarray.NDArray", InputType.ARRAY);

    Optional<Input> read(Mirror backbone, Problems problems) {
        String name = backbone.type("input").toString();
        InputType type = TYPES.get(name);
        if (type == null) {
            problems.add(Message.INPUT_TYPE, backbone.place("input"), name, didYouMean(name));
        }
        boolean shapeFits = checkShape(type, backbone, problems);
        if (type != null && type != InputType.IMAGE && backbone.isWritten("resize")) {
            problems.add(Message.RESIZE_WITHOUT_IMAGE, backbone.place("resize"), type);
        }
        if (type == null || !shapeFits) {
            return Optional.empty();
        }
        return Optional.of(
                new Input(type, shape(backbone), backbone.constant("resize", Resize.class)));
    }

    private static String didYouMean(String name) {
        String element = name.replaceFirst("\\[].*", "").replaceFirst(".*\\.", "");
        String meant =
                switch (element) {
                    case "Image", "BufferedImage" -> "ai.djl.modality.cv.Image";
                    case "float", "double", "Float", "Double" -> "float[]";
                    case "int", "long", "short", "Integer", "Long", "Short" -> "int[]";
                    case "NDList" -> "ai.djl.ndarray.NDArray";
                    default -> "";
                };
        return meant.isEmpty() ? "" : ". Did you mean " + meant + "?";
    }

    private static boolean checkShape(InputType type, Mirror backbone, Problems problems) {
        Dims shape = shape(backbone);
        if (shape.rank() == 0) {
            problems.add(Message.SHAPE_EMPTY, backbone.place("shape"));
            return false;
        }
        if (shape.sizes().stream().anyMatch(size -> size < 1)) {
            problems.add(Message.SHAPE_SIZE, backbone.place("shape"), shape);
            return false;
        }
        if (type == InputType.IMAGE && !isPicture(shape)) {
            problems.add(Message.IMAGE_SHAPE, backbone.place("shape"), shape);
            return false;
        }
        if (shape.count() > Integer.MAX_VALUE) {
            problems.add(Message.ARRAY_TOO_LARGE, backbone.place("shape"), "an input " + shape);
            return false;
        }
        return true;
    }

    private static boolean isPicture(Dims shape) {
        return shape.rank() == 3 && (shape.get(0) == 1 || shape.get(0) == 3);
    }

    private static Dims shape(Mirror backbone) {
        List<Integer> sizes = backbone.integers("shape");
        return new Dims(sizes.stream().map(Integer::longValue).toList());
    }
}
