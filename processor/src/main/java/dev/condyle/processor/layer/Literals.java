package dev.condyle.processor.layer;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.stream.Collectors;

/** Formats values as Java source code. */
public final class Literals {

    private Literals() {}

    /** Returns a float literal, such as {@code 0.5f}. */
    public static String ofFloat(double value) {
        return (float) value + "f";
    }

    /** Returns an expression for a shape, such as {@code new Shape(3, 3)}. */
    public static CodeBlock shape(List<? extends Number> sizes) {
        String arguments = sizes.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return CodeBlock.of("new $T($L)", DjlTypes.SHAPE, arguments);
    }
}
