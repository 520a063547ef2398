package dev.condyle.processor.diagnostic;

import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.tools.Diagnostic;

/** Reports problems to the compiler. */
public final class Reporter {

    private final Messager messager;

    public Reporter(Messager messager) {
        this.messager = messager;
    }

    /** Reports all problems, each at its location. */
    public void report(Problems problems) {
        problems.all().forEach(this::report);
    }

    private void report(Problem problem) {
        Location location = problem.location();
        Diagnostic.Kind kind =
                problem.message().isError() ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING;
        String text = problem.text() + suffix(location.element());
        try {
            messager.printMessage(
                    kind, text, location.element(), location.annotation(), location.value());
        } catch (RuntimeException e) {
            // ECJ 3.45 fails to find values if the annotation contains an empty array.
            messager.printMessage(kind, text, location.element());
        }
    }

    /**
     * Returns a suffix that identifies a record or its component, since ECJ reports no positions
     * within records.
     */
    private static String suffix(Element element) {
        if (element.getKind() == ElementKind.RECORD) {
            return " (record " + element + ")";
        }
        Element around = element.getEnclosingElement();
        boolean component =
                element.getKind() == ElementKind.FIELD && around.getKind() == ElementKind.RECORD;
        return component ? " (component " + element + " of record " + around + ")" : "";
    }
}
