package dev.condyle.processor.layer;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.condyle.layer.Activation.Function;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.model.AxisOrder;
import dev.condyle.processor.model.Dims;
import dev.condyle.processor.model.LayerPlan;
import java.util.List;
import java.util.Optional;

/**
 * {@link dev.condyle.layer.Conv1d} and {@link dev.condyle.layer.Conv2d}: (C, L) → (filters, L'),
 * (C, H, W) → (filters, H', W').
 */
record ConvolutionShape(
        int filters, WindowMembers kernel, int groups, boolean bias, Function activation)
        implements LayerShape {

    static LayerShape read1d(Members members) {
        return read(members, 1);
    }

    static LayerShape read2d(Members members) {
        return read(members, 2);
    }

    private static LayerShape read(Members members, int axes) {
        return new ConvolutionShape(
                members.integer("filters", 1),
                WindowMembers.ofKernel(members, axes),
                members.integer("groups", 1),
                members.flag("bias"),
                members.constant("activation", Function.class));
    }

    @Override
    public AxisOrder reads() {
        return kernel.axes() == 1 ? AxisOrder.SIGNAL : AxisOrder.UNKNOWN;
    }

    @Override
    public AxisOrder writes(AxisOrder input) {
        return reads();
    }

    @Override
    public Optional<LayerPlan> plan(Dims input, Members members) {
        if (!Ranks.hasAxes(kernel.axes(), input, members)) {
            return Optional.empty();
        }
        long channels = input.get(0);
        if (channels % groups != 0 || filters % groups != 0) {
            members.reject("groups", Message.GROUPS_DO_NOT_DIVIDE, groups, channels, filters);
            return Optional.empty();
        }
        return kernel.fitTo(input, members)
                .map(windows -> plan(input, windows, filters, groups, bias, activation));
    }

    @Override
    public LayerPlan lazyPlan() {
        String groupText = groups > 1 ? String.valueOf(groups) : "";
        LayerPlan.Builder plan =
                LayerPlan.lazy(
                                lazyType(kernel),
                                lazyBlock(kernel, String.valueOf(filters), groupText, bias))
                        .lazyWeights();
        return ActivationCode.after(plan, activation).build();
    }

    /** Returns the type of the block for an unknown input shape. */
    static ClassName lazyType(WindowMembers kernel) {
        return kernel.paddingDependsOnInput()
                ? RuntimeBlocks.PADDED_CONVOLUTION
                : type(kernel.lazyWindows());
    }

    /**
     * Returns the block for an unknown input shape.
     *
     * @param kernel the window
     * @param filters the number of filters, an expression
     * @param groups the number of groups, an expression, or an empty string for one group
     * @param bias whether there is a bias
     */
    static CodeBlock lazyBlock(WindowMembers kernel, String filters, String groups, boolean bias) {
        return block(
                lazyType(kernel),
                kernel.lazyWindows(),
                kernel.paddingDependsOnInput(),
                filters,
                groups,
                bias);
    }

    /** Returns the plan of a convolution. Its groups must divide the channels and the filters. */
    static LayerPlan plan(
            Dims input,
            List<SlidingWindow> windows,
            long filters,
            long groups,
            boolean bias,
            Function activation) {
        long points = windows.stream().mapToLong(SlidingWindow::size).reduce(1, Dims::product);
        ClassName type = type(windows);
        String groupText = groups > 1 ? String.valueOf(groups) : "";
        CodeBlock block = block(type, windows, false, String.valueOf(filters), groupText, bias);
        LayerPlan.Builder plan =
                LayerPlan.of(WindowMembers.output(filters, input, windows), type, block)
                        .weights(Dims.product(filters, input.get(0) / groups, points))
                        .otherParameters(bias ? filters : 0);
        return ActivationCode.after(plan, activation).build();
    }

    private static CodeBlock block(
            ClassName type,
            List<SlidingWindow> windows,
            boolean followInput,
            String filters,
            String groups,
            boolean bias) {
        CodeBlock.Builder block = CodeBlock.builder().add("$T.builder()", type);
        block.add("$Z.setKernelShape($L)$Z.setFilters($L)", WindowCode.sizes(windows), filters);
        WindowCode.addOptions(block, windows);
        if (followInput) {
            block.add("$Z.setSamePadding()");
        }
        if (!groups.isEmpty()) {
            block.add("$Z.optGroups($L)", groups);
        }
        if (!bias) {
            block.add("$Z.optBias(false)");
        }
        return block.add("$Z.build()").build();
    }

    private static ClassName type(List<SlidingWindow> windows) {
        if (!WindowCode.isSymmetric(windows)) {
            return RuntimeBlocks.PADDED_CONVOLUTION;
        }
        return windows.size() == 1 ? DjlTypes.CONV1D : DjlTypes.CONV2D;
    }
}
