package dev.condyle.processor.shape;

import com.palantir.javapoet.CodeBlock;
import java.util.List;

/** How windows stand in calls of DJL. */
final class WindowCode {

    private WindowCode() {}

    /** The options of a convolution's builder that are not at their defaults. */
    static void addOptions(CodeBlock.Builder code, List<Window> windows) {
        if (windows.stream().anyMatch(window -> window.stride() > 1)) {
            code.add("$Z.optStride($L)", strides(windows));
        }
        if (isPadded(windows)) {
            code.add("$Z.optPadding($L)", paddings(windows));
        }
        if (windows.stream().anyMatch(window -> window.dilation() > 1)) {
            code.add(
                    "$Z.optDilation($L)",
                    Literals.shape(windows.stream().map(Window::dilation).toList()));
        }
    }

    static CodeBlock sizes(List<Window> windows) {
        return Literals.shape(windows.stream().map(Window::size).toList());
    }

    static CodeBlock strides(List<Window> windows) {
        return Literals.shape(windows.stream().map(Window::stride).toList());
    }

    static CodeBlock paddings(List<Window> windows) {
        return Literals.shape(windows.stream().map(Window::before).toList());
    }

    static boolean isPadded(List<Window> windows) {
        return windows.stream().anyMatch(window -> window.before() + window.after() > 0);
    }
}
