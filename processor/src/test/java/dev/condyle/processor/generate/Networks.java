package dev.condyle.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.condyle.Resize;
import dev.condyle.processor.model.Dims;
import dev.condyle.processor.model.HeadKind;
import dev.condyle.processor.model.HeadLabels;
import dev.condyle.processor.model.HeadModel;
import dev.condyle.processor.model.HeadTask;
import dev.condyle.processor.model.Input;
import dev.condyle.processor.model.InputType;
import dev.condyle.processor.model.LayerPlan;
import dev.condyle.processor.model.NamedLayer;
import dev.condyle.processor.model.NetworkModel;
import dev.condyle.processor.model.ValueKind;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** Networks for tests, created without a compiler. */
final class Networks {

    private Networks() {}

    /** Returns a network with two layers, the first with running statistics, and a head. */
    static NetworkModel small() {
        return small("First(1, 2)");
    }

    /** Returns the small network with another text for its first layer. */
    static NetworkModel small(String layer) {
        ClassName block = ClassName.get("a", "B");
        LayerPlan first =
                LayerPlan.of(Dims.of(4, 28, 28), block, CodeBlock.of("new $T()", block))
                        .otherParameters(4)
                        .statistics(4)
                        .build();
        LayerPlan other =
                LayerPlan.of(Dims.of(1000), block, CodeBlock.of("new $T()", block))
                        .weights(1_234_567)
                        .build();
        return new NetworkModel(
                origin(),
                ClassName.get("a", "Net"),
                false,
                new Input(InputType.FLOATS, Dims.of(4), Resize.STRETCH),
                Optional.empty(),
                ValueKind.REAL,
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(
                        new NamedLayer("first", "first", layer, "", first),
                        new NamedLayer("other", "other", "Other", "", other)),
                Optional.empty(),
                List.of(
                        new HeadModel(
                                HeadModel.ONLY,
                                HeadModel.ONLY,
                                HeadTask.MULTI_CLASS,
                                new HeadLabels.Count(3),
                                1,
                                0,
                                new HeadKind.Dense(),
                                false)));
    }

    /** Returns the annotated class; a generator uses it only as the originating element. */
    private static TypeElement origin() {
        return (TypeElement)
                Proxy.newProxyInstance(
                        Networks.class.getClassLoader(),
                        new Class<?>[] {TypeElement.class},
                        (proxy, method, arguments) -> {
                            throw new UnsupportedOperationException(method.getName());
                        });
    }
}
