package dev.condyle.processor;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** The syntax trees of javac. */
final class JavacSource implements SourceCode {

    private final Trees trees;
    private final Elements elements;

    JavacSource(ProcessingEnvironment environment) {
        this.trees = Trees.instance(environment);
        this.elements = environment.getElementUtils();
    }

    @Override
    public Set<String> unknownAnnotations(TypeElement type, Set<String> known) {
        ClassTree tree = trees.getTree(type);
        if (tree == null) {
            return Set.of();
        }
        List<AnnotationTree> suspects =
                annotations(tree).filter(it -> !known.contains(simpleName(it))).toList();
        // Finding a path takes time proportional to the length of the file.
        TreePath path = suspects.isEmpty() ? null : trees.getPath(type);
        return path == null
                ? Set.of()
                : suspects.stream()
                        .filter(it -> isUnknown(typeOf(it, path)))
                        .map(JavacSource::simpleName)
                        .collect(Collectors.toSet());
    }

    @Override
    public boolean hasUnknownMember(TypeElement type) {
        TreePath path = trees.getPath(type);
        return path != null
                && annotations((ClassTree) path.getLeaf())
                        .anyMatch(it -> hasUnknownMember(it, typeOf(it, path)));
    }

    private static boolean hasUnknownMember(AnnotationTree annotation, @Nullable TypeMirror type) {
        if (!(type instanceof DeclaredType declared) || isUnknown(type)) {
            return false;
        }
        TypeElement element = (TypeElement) declared.asElement();
        if (!OwnAnnotations.declare(element)) {
            return false;
        }
        Set<String> members =
                ElementFilter.methodsIn(element.getEnclosedElements()).stream()
                        .map(it -> it.getSimpleName().toString())
                        .collect(Collectors.toSet());
        return annotation.getArguments().stream().anyMatch(it -> !members.contains(memberName(it)));
    }

    /** Returns the member that an argument sets. */
    private static String memberName(ExpressionTree argument) {
        return argument instanceof AssignmentTree assignment
                ? assignment.getVariable().toString()
                : "value";
    }

    private @Nullable TypeMirror typeOf(AnnotationTree annotation, TreePath owner) {
        return trees.getTypeMirror(new TreePath(owner, annotation.getAnnotationType()));
    }

    private static boolean isUnknown(@Nullable TypeMirror type) {
        return type != null && type.getKind() == TypeKind.ERROR;
    }

    /** Returns the annotations on a class, its members and their parameters. */
    static Stream<AnnotationTree> annotations(ClassTree type) {
        return Stream.concat(
                type.getModifiers().getAnnotations().stream(),
                type.getMembers().stream().flatMap(JavacSource::annotationsOfMember));
    }

    private static Stream<AnnotationTree> annotationsOfMember(Tree member) {
        if (member instanceof VariableTree field) {
            return field.getModifiers().getAnnotations().stream().map(it -> it);
        }
        return member instanceof MethodTree method
                ? Stream.concat(
                        method.getModifiers().getAnnotations().stream(),
                        method.getParameters().stream()
                                .flatMap(it -> it.getModifiers().getAnnotations().stream()))
                : Stream.empty();
    }

    private static String simpleName(AnnotationTree annotation) {
        String text = annotation.getAnnotationType().toString();
        return text.substring(text.lastIndexOf('.') + 1);
    }

    @Override
    public List<LocalClass> localClasses(Set<? extends Element> roots) {
        return roots.stream()
                .map(trees::getPath)
                .filter(Objects::nonNull)
                .map(TreePath::getCompilationUnit)
                .distinct()
                .flatMap(it -> new LocalClassScanner(it, trees, elements).find().stream())
                .toList();
    }
}
