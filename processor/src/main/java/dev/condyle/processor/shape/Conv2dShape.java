package dev.condyle.processor.shape;

import com.palantir.javapoet.CodeBlock;
import dev.condyle.layer.Activation.Function;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.model.Dims;
import dev.condyle.processor.model.LayerPlan;
import java.util.List;
import java.util.Optional;

/** {@link dev.condyle.layer.Conv2d}: (C, H, W) becomes (filters, H', W'). */
record Conv2dShape(int filters, Windows kernel, int groups, boolean bias, Function activation)
        implements LayerShape {

    static LayerShape read(Members members) {
        return new Conv2dShape(
                members.integer("filters", 1),
                Windows.ofKernel(members, 2),
                members.integer("groups", 1),
                members.flag("bias"),
                members.choice("activation", Function.class));
    }

    @Override
    public Optional<LayerPlan> plan(Dims input, Members members) {
        if (!Ranks.isPicture(input, members)) {
            return Optional.empty();
        }
        long channels = input.get(0);
        if (channels % groups != 0 || filters % groups != 0) {
            members.reject("groups", Message.GROUPS_DO_NOT_DIVIDE, groups, channels, filters);
            return Optional.empty();
        }
        return kernel.fit(input, members).map(windows -> plan(input, windows));
    }

    private LayerPlan plan(Dims input, List<Window> windows) {
        long weights =
                Dims.product(
                        filters,
                        input.get(0) / groups,
                        kernel.sizes().get(0),
                        kernel.sizes().get(1));
        return LayerPlan.of(Windows.output(filters, input, windows), Djl.CONV2D, block(windows))
                .weights(weights)
                .biases(bias ? filters : 0)
                .after(Activations.statements(activation))
                .build();
    }

    private CodeBlock block(List<Window> windows) {
        CodeBlock.Builder code = CodeBlock.builder().add("$T.builder()", Djl.CONV2D);
        code.add("$Z.setKernelShape($L)$Z.setFilters($L)", Literals.shape(kernel.sizes()), filters);
        WindowCode.addOptions(code, windows);
        if (groups > 1) {
            code.add("$Z.optGroups($L)", groups);
        }
        if (!bias) {
            code.add("$Z.optBias(false)");
        }
        return code.add("$Z.build()").build();
    }
}
