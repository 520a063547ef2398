package dev.condyle.processor;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import dev.condyle.processor.SourceCode.LocalClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Finds local and anonymous classes with annotations of Condyle in a source file of javac. */
final class LocalClassScanner extends TreePathScanner<@Nullable Void, List<LocalClass>> {

    /** Returns a non-null value if a file declares a class of a name. */
    private static final TreeScanner<@Nullable ClassTree, String> DECLARED =
            new TreeScanner<>() {
                @Override
                public @Nullable ClassTree visitClass(ClassTree type, String name) {
                    return type.getSimpleName().contentEquals(name)
                            ? type
                            : super.visitClass(type, name);
                }

                @Override
                public @Nullable ClassTree reduce(
                        @Nullable ClassTree first, @Nullable ClassTree second) {
                    return first == null ? second : first;
                }
            };

    private final Trees trees;
    private final Elements elements;
    private final CompilationUnitTree unit;

    LocalClassScanner(CompilationUnitTree unit, Trees trees, Elements elements) {
        this.unit = unit;
        this.trees = trees;
        this.elements = elements;
    }

    /** Scans the file only if it imports annotations of Condyle, since scanning takes time. */
    List<LocalClass> find() {
        List<LocalClass> found = new ArrayList<>();
        if (imports().stream().anyMatch(it -> OwnAnnotations.isPackage(packageOf(it)))) {
            scan(unit, found);
        }
        return found;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, List<LocalClass> found) {
        Optional<AnnotationTree> own =
                isLocal(getCurrentPath())
                        ? JavacSource.annotations(type)
                                .filter(it -> isOwn(it.getAnnotationType().toString()))
                                .findFirst()
                        : Optional.empty();
        own.ifPresent(it -> found.add(localClass(type, it)));
        // Classes within a reported class are not reported again.
        return own.isPresent() ? null : super.visitClass(type, found);
    }

    /** Returns whether a class, or a class around it, is not a member of its file or a class. */
    private static boolean isLocal(TreePath path) {
        for (TreePath at = path; at != null; at = at.getParentPath()) {
            boolean member =
                    at.getLeaf() instanceof CompilationUnitTree
                            || at.getLeaf() instanceof ClassTree;
            if (!member) {
                return true;
            }
        }
        return false;
    }

    private LocalClass localClass(ClassTree type, AnnotationTree annotation) {
        return new LocalClass() {
            @Override
            public String name() {
                return type.getSimpleName().toString();
            }

            @Override
            public void report(String text) {
                trees.printMessage(Diagnostic.Kind.ERROR, text, annotation, unit);
            }
        };
    }

    /** Returns whether a name in the source refers to an annotation of Condyle. */
    private boolean isOwn(String name) {
        if (name.contains(".")) {
            return isOwnType(name);
        }
        if (isDeclared(name)) {
            return false;
        }
        Optional<String> imported =
                imports().stream().filter(it -> it.endsWith("." + name)).findFirst();
        return imported.isPresent()
                ? isOwnType(imported.get())
                : imports().stream()
                        .filter(it -> it.endsWith(".*"))
                        .anyMatch(it -> isOwnType(packageOf(it) + "." + name));
    }

    /** Returns whether a type of the file or its package hides imported types of a name. */
    private boolean isDeclared(String name) {
        String prefix = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
        return elements.getTypeElement(prefix + name) != null || DECLARED.scan(unit, name) != null;
    }

    private boolean isOwnType(String name) {
        TypeElement type =
                OwnAnnotations.isPackage(packageOf(name)) ? elements.getTypeElement(name) : null;
        return type != null && OwnAnnotations.contain(type);
    }

    private List<String> imports() {
        return StreamSupport.stream(unit.getImports().spliterator(), false)
                .filter(ImportTree.class::isInstance)
                .map(it -> it.getQualifiedIdentifier().toString())
                .toList();
    }

    private static String packageOf(String name) {
        return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : "";
    }
}
