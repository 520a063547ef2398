package dev.condyle.processor.layer;

import dev.condyle.layer.Padding;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.model.Dims;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The members that define how a kernel or a pool slides over one or two axes.
 *
 * @param sizeMember the name of the member with the window size
 * @param sizes the window size on each axis
 * @param strides the stride on each axis
 * @param dilations the dilation on each axis
 * @param padding the padding mode, if {@code pad} is empty
 * @param pad explicit padding: before and after the first axis, then the second; or empty
 */
record WindowMembers(
        String sizeMember,
        List<Integer> sizes,
        List<Integer> strides,
        List<Integer> dilations,
        Padding padding,
        List<Integer> pad) {

    /** Reads the members of a convolution, with up to two paddings per axis. */
    static WindowMembers ofKernel(Members members, int axes) {
        List<Integer> sizes = members.axes("kernel", axes, 1);
        if (members.isWritten("dilation") && sizes.stream().allMatch(size -> size == 1)) {
            members.reject("dilation", Message.NO_EFFECT, "dilation", "the kernel size is 1");
        }
        return new WindowMembers(
                "kernel",
                sizes,
                members.axes("stride", axes, 1),
                members.axes("dilation", axes, 1),
                padding(members),
                ExplicitPadding.ofKernel(members, axes));
    }

    /** Reads the members of a pool, with one padding per axis of at most half the window. */
    static WindowMembers ofPool(Members members, int axes) {
        List<Integer> sizes = members.axes("value", axes, 1);
        return new WindowMembers(
                "value",
                sizes,
                members.axesOrDefault("stride", axes, 1, sizes),
                Collections.nCopies(axes, 1),
                padding(members),
                ExplicitPadding.ofPool(members, sizes));
    }

    /** Returns the number of axes. */
    int axes() {
        return sizes.size();
    }

    /**
     * Fits the windows to an input whose last dimensions are the axes.
     *
     * @return one window per axis, or empty after a problem
     */
    Optional<List<SlidingWindow>> fitTo(Dims input, Members members) {
        List<SlidingWindow> windows = new ArrayList<>();
        for (int axis = 0; axis < sizes.size(); axis++) {
            windows.add(window(axis, input.get(axis + 1)));
        }
        for (int axis = 0; axis < windows.size(); axis++) {
            SlidingWindow window = windows.get(axis);
            if (window.span() > window.paddedSize(input.get(axis + 1))) {
                members.reject(sizeMember, Message.WINDOW_TOO_LARGE, text(windows, input), input);
                return Optional.empty();
            }
        }
        return Optional.of(windows);
    }

    /**
     * Returns the windows for an unknown input, without padding if {@link #paddingDependsOnInput}.
     */
    List<SlidingWindow> lazyWindows() {
        List<SlidingWindow> windows = new ArrayList<>();
        for (int axis = 0; axis < sizes.size(); axis++) {
            windows.add(
                    paddingDependsOnInput()
                            ? new SlidingWindow(
                                    sizes.get(axis), strides.get(axis), dilations.get(axis), 0, 0)
                            : window(axis, 1));
        }
        return windows;
    }

    /** Returns whether the padding depends on the size of the input. */
    boolean paddingDependsOnInput() {
        return pad.isEmpty()
                && padding == Padding.SAME
                && strides.stream().anyMatch(stride -> stride > 1);
    }

    /** Returns the output shape: channels, then the axes. */
    static Dims output(long channels, Dims input, List<SlidingWindow> windows) {
        List<Long> sizes = new ArrayList<>();
        sizes.add(channels);
        for (int axis = 0; axis < windows.size(); axis++) {
            sizes.add(windows.get(axis).output(input.get(axis + 1)));
        }
        return new Dims(sizes);
    }

    private static Padding padding(Members members) {
        if (members.isWritten("padding") && members.isWritten("pad")) {
            members.reject("pad", Message.DUPLICATE_PADDING);
        }
        return members.constant("padding", Padding.class);
    }

    private SlidingWindow window(int axis, long input) {
        int size = sizes.get(axis);
        int stride = strides.get(axis);
        int dilation = dilations.get(axis);
        if (pad.isEmpty()) {
            return SlidingWindow.of(input, size, stride, dilation, padding);
        }
        return new SlidingWindow(size, stride, dilation, pad.get(2 * axis), pad.get(2 * axis + 1));
    }

    private String text(List<SlidingWindow> windows, Dims input) {
        Dims spans = new Dims(windows.stream().map(SlidingWindow::span).toList());
        boolean dilated = dilations.stream().anyMatch(dilation -> dilation > 1);
        return spans + (dilated ? ", including dilation," : "");
    }
}
