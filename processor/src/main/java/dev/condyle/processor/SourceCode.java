package dev.condyle.processor;

import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The source of the classes being compiled. Compilers remove from their elements what they cannot
 * resolve, so that a misspelled name looks as if it were missing.
 */
interface SourceCode {

    /** The source is not available; elements are the only source of information. */
    SourceCode NONE =
            new SourceCode() {
                @Override
                public Set<String> unknownAnnotations(TypeElement type, Set<String> known) {
                    return Set.of();
                }

                @Override
                public boolean hasUnknownMember(TypeElement type) {
                    return false;
                }

                @Override
                public List<LocalClass> localClasses(Set<? extends Element> roots) {
                    return List.of();
                }
            };

    /** Returns the source, or nothing if the compiler is not javac, or a tool hides it. */
    static SourceCode of(ProcessingEnvironment environment) {
        try {
            return new JavacSource(environment);
        } catch (IllegalArgumentException | LinkageError e) {
            return NONE;
        }
    }

    /**
     * Returns the simple names of the annotations on a class, its members and their parameters that
     * have an unknown type.
     *
     * @param type the class
     * @param known the simple names of annotations that have a known type
     */
    Set<String> unknownAnnotations(TypeElement type, Set<String> known);

    /**
     * Returns whether Condyle's annotations on a class, its members and their parameters set a
     * member that does not exist.
     */
    boolean hasUnknownMember(TypeElement type);

    /** Returns the annotated local and anonymous classes in the files of top-level classes. */
    List<LocalClass> localClasses(Set<? extends Element> roots);

    /** A local or anonymous class with an annotation of Condyle. */
    interface LocalClass {

        /** Returns the name of the class, or an empty string for an anonymous class. */
        String name();

        /** Reports an error at the annotation. */
        void report(String text);
    }
}
