package dev.condyle.processor.validate;

import dev.condyle.processor.diagnostic.Location;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.Declaration;
import dev.condyle.processor.mirror.FieldDeclaration;
import dev.condyle.processor.mirror.HeadMethod;
import dev.condyle.processor.mirror.Mirror;
import dev.condyle.processor.model.BackboneNames;
import dev.condyle.processor.model.TaskNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Validates the names of several heads, which are names of blocks, constants and components. */
final class HeadNameRules {

    /** A constructor has at most 255 parameters, including the instance. */
    static final int MAX_COMPONENTS = 254;

    /** The names of methods of Object without parameters, which record components cannot have. */
    private static final Set<String> OBJECT_METHODS =
            Set.of(
                    "clone",
                    "finalize",
                    "getClass",
                    "hashCode",
                    "notify",
                    "notifyAll",
                    "toString",
                    "wait");

    private final Map<String, String> blocks;
    private final Map<String, String> constants = new HashMap<>();
    private final Map<String, String> derived = new HashMap<>();
    private final Problems problems;

    private HeadNameRules(Map<String, String> blocks, Problems problems) {
        this.blocks = blocks;
        this.problems = problems;
    }

    /** Checks the heads of a class with several heads. */
    static void check(Declaration declaration, Problems problems) {
        checkCount(declaration, problems);
        Map<String, String> taken = FieldRules.reserved(declaration);
        declaration.fields().forEach(it -> taken.put(it.name(), "the layer " + it.name()));
        for (FieldDeclaration branch : declaration.branches()) {
            BackboneNames.of(branch.name(), branch.savedName())
                    .fields()
                    .forEach(it -> taken.put(it, "the input " + branch.name()));
        }
        HeadNameRules names = new HeadNameRules(taken, problems);
        for (FieldDeclaration field : declaration.headFields()) {
            names.reserve(field.name(), field.element());
        }
        for (HeadMethod method : declaration.headMethods()) {
            names.reserve(method.name(), method.element());
        }
        for (FieldDeclaration field : declaration.headFields()) {
            names.reserveDerived(field.name(), field.head().orElseThrow(), field.element());
        }
        for (HeadMethod method : declaration.headMethods()) {
            names.reserveDerived(method.name(), method.head(), method.element());
        }
    }

    private static void checkCount(Declaration declaration, Problems problems) {
        List<Mirror> heads =
                Stream.concat(
                                declaration.headFields().stream().flatMap(it -> it.head().stream()),
                                declaration.headMethods().stream().map(HeadMethod::head))
                        .toList();
        if (heads.size() > MAX_COMPONENTS) {
            problems.add(
                    Message.HEADS_TOO_MANY,
                    heads.get(MAX_COMPONENTS).location(),
                    MAX_COMPONENTS,
                    heads.size());
        }
    }

    /** Returns whether a name is allowed for a record component. */
    static boolean isComponent(String name) {
        return !OBJECT_METHODS.contains(name);
    }

    private void reserve(String name, Element element) {
        String owner = blocks.putIfAbsent(name, "the head " + name);
        String other = constants.putIfAbsent(TaskNames.of(name), "the head " + name);
        if (owner != null || other != null) {
            problems.add(
                    Message.HEAD_NAME, Location.of(element), name, owner != null ? owner : other);
        }
        if (!isComponent(name)) {
            problems.add(Message.COMPONENT_NAME, Location.of(element), name);
        }
    }

    /** Reserves the names of methods and records that start with the capitalised head name. */
    private void reserveDerived(String name, Mirror head, Element element) {
        String needed =
                switch (TaskRules.of(head)) {
                    case BINARY, MULTI_LABEL -> TaskNames.setThreshold(name);
                    case REGRESSION ->
                            head.strings("outputs").size() > 1
                                    ? TaskNames.outputs(name, false)
                                    : "";
                    case MULTI_CLASS, ORDINAL -> "";
                };
        String owner = "the head " + name;
        if (!needed.isEmpty()) {
            report(needed, owner, derived.putIfAbsent(needed, owner), element);
        }
        if (TaskRules.learnsLabels(head)) {
            String classes = TaskNames.classes(name, false);
            report(classes, owner, blocks.putIfAbsent(classes, owner), element);
        }
    }

    private void report(String needed, String owner, @Nullable String other, Element element) {
        if (other != null) {
            problems.add(Message.DERIVED_NAME, Location.of(element), needed, owner, other);
        }
    }
}
