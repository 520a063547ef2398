package dev.condyle.processor.compile;

import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** A compiler that the processor must support. */
public enum CompilerUnderTest {
    JAVAC(ToolProvider.getSystemJavaCompiler(), List.of("-Xlint:all", "-Werror")),
    ECJ(new EclipseCompiler(), List.of("-failOnWarning"));

    private final JavaCompiler tool;
    private final List<String> strict;

    CompilerUnderTest(JavaCompiler tool, List<String> strict) {
        this.tool = tool;
        this.strict = strict;
    }

    JavaCompiler tool() {
        return tool;
    }

    /** Returns the options that report every warning as an error. */
    List<String> strict() {
        return strict;
    }

    /** Returns its name. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
