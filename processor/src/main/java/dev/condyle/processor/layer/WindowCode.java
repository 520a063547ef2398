package dev.condyle.processor.layer;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Generates the code of windows in calls to DJL. */
final class WindowCode {

    private WindowCode() {}

    /** Adds the options of a convolution builder that differ from their defaults. */
    static void addOptions(CodeBlock.Builder code, List<SlidingWindow> windows) {
        if (windows.stream().anyMatch(window -> window.stride() > 1)) {
            code.add("$Z.optStride($L)", strides(windows));
        }
        if (!isSymmetric(windows)) {
            code.add("$Z.setPadding($L)", bothEnds(windows));
        } else if (isPadded(windows)) {
            code.add("$Z.optPadding($L)", paddings(windows));
        }
        if (windows.stream().anyMatch(window -> window.dilation() > 1)) {
            code.add(
                    "$Z.optDilation($L)",
                    Literals.shape(windows.stream().map(SlidingWindow::dilation).toList()));
        }
    }

    static CodeBlock sizes(List<SlidingWindow> windows) {
        return Literals.shape(windows.stream().map(SlidingWindow::size).toList());
    }

    static CodeBlock strides(List<SlidingWindow> windows) {
        return Literals.shape(windows.stream().map(SlidingWindow::stride).toList());
    }

    static CodeBlock paddings(List<SlidingWindow> windows) {
        return Literals.shape(windows.stream().map(SlidingWindow::before).toList());
    }

    /** Returns the padding before and after each axis, such as {@code 0, 1, 0, 1}. */
    static String bothEnds(List<SlidingWindow> windows) {
        return windows.stream()
                .flatMap(window -> Stream.of(window.before(), window.after()))
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    /**
     * Returns whether both ends of each axis have the same padding, the only padding that DJL's
     * blocks support.
     */
    static boolean isSymmetric(List<SlidingWindow> windows) {
        return windows.stream().allMatch(SlidingWindow::isSymmetric);
    }

    static boolean isPadded(List<SlidingWindow> windows) {
        return windows.stream().anyMatch(window -> window.before() + window.after() > 0);
    }
}
