package dev.condyle.processor.validate;

import com.palantir.javapoet.ClassName;
import dev.condyle.LayerOrder;
import dev.condyle.layer.Use;
import dev.condyle.processor.diagnostic.Location;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problem;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.layer.LayerShape;
import dev.condyle.processor.mirror.Declaration;
import dev.condyle.processor.mirror.Declarations;
import dev.condyle.processor.mirror.Mirror;
import dev.condyle.processor.mirror.UsedUnits;
import dev.condyle.processor.model.Input;
import dev.condyle.processor.model.NetworkModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Validates the class of {@code @Use}, which may come from a class file. */
final class UnitRules {

    private static final String MEMBER = "value";

    /** Shape inference is recursive, as are the forward passes of blocks at run time. */
    private static final int MAX_LEVELS = 200;

    private final ClassRules classRules = new ClassRules();
    private final InputRules inputRules = new InputRules();
    private final ForwardRules forwardRules;
    private final Visibility visibility;
    private final KnownTypes compiled;
    private final Declarations declarations;
    private final UsedUnits usedClasses;
    private final Map<TypeElement, Declaration> ordered = new HashMap<>();
    private final Map<TypeElement, Reading> readings = new HashMap<>();

    /**
     * Creates the rules for one round of a compiler, in which each class is read only once.
     *
     * @param visibility checks access to classes
     * @param compiled the known types
     * @param declarations the declarations of the round
     * @param usedClasses finds the classes used by others
     */
    UnitRules(
            Visibility visibility,
            KnownTypes compiled,
            Declarations declarations,
            UsedUnits usedClasses) {
        this.visibility = visibility;
        this.compiled = compiled;
        this.declarations = declarations;
        this.usedClasses = usedClasses;
        this.forwardRules = new ForwardRules(visibility);
    }

    /**
     * The result of reading a class.
     *
     * @param layers its layers; empty after a problem, if it includes itself, or if it has too many
     *     levels
     * @param found the problems found
     */
    private record Reading(Optional<UnitLayers> layers, Problems found) {}

    /** Returns whether an annotation is {@code @Use}. */
    static boolean isUse(Mirror layer) {
        return layer.qualifiedName().equals(Use.class.getCanonicalName());
    }

    /**
     * Reads the classes that a class uses, the lowest level first. Otherwise, each class would be
     * read while the one above it is being read, and many levels would exhaust the stack.
     */
    void readUsedBy(TypeElement user) {
        for (TypeElement type : usedClasses.inOrder(user, readings.keySet())) {
            Declaration unit = declaration(type);
            if (unit.backbone().isPresent()
                    && unit.head().isEmpty()
                    && !FieldRules.hasNetwork(unit)) {
                reading(unit);
            }
        }
    }

    /**
     * Reads the class of a layer; empty if it cannot be used. Errors in the class are reported here
     * only if it comes from a class file; errors in source code are reported in that class.
     *
     * @param use the annotation of the layer
     * @param user the class of the field
     * @param problems receives the problems
     */
    Optional<LayerShape> read(Mirror use, TypeElement user, Problems problems) {
        Location location = use.location(MEMBER);
        TypeMirror named = use.type(MEMBER);
        Optional<Declaration> unit =
                UsedUnits.target(use)
                        .map(this::declaration)
                        .filter(declaration -> declaration.backbone().isPresent());
        if (unit.isEmpty()) {
            problems.add(Message.USE_WITHOUT_BACKBONE, location, named);
            return Optional.empty();
        }
        return isLayer(unit.get(), user, location, problems)
                ? read(unit.get(), location, problems)
                : Optional.empty();
    }

    private Declaration declaration(TypeElement type) {
        Declaration known = ordered.get(type);
        if (known == null) {
            known = ordered(declarations.of(type));
            ordered.put(type, known);
        }
        return known;
    }

    /** Returns the declaration. For a class file, the order of layers comes from its block. */
    private Declaration ordered(Declaration declaration) {
        ClassName declared = ClassName.get(declaration.type());
        return compiled.isSource(declared)
                ? declaration
                : compiled.find(NetworkModel.block(declared))
                        .flatMap(block -> Mirror.find(block, LayerOrder.class))
                        .map(order -> declaration.withFieldOrder(order.strings(MEMBER)))
                        .orElse(declaration);
    }

    private boolean isLayer(
            Declaration unit, TypeElement user, Location location, Problems problems) {
        TypeElement type = unit.type();
        Name name = type.getSimpleName();
        int levels = usedClasses.levels(type);
        List<TypeElement> cycle =
                levels == UsedUnits.UNLIMITED ? usedClasses.path(type, user) : List.of();
        if (!cycle.isEmpty()) {
            problems.add(
                    Message.USE_CYCLE, location, user.getSimpleName(), formatCycle(user, cycle));
        } else if (unit.head().isPresent()) {
            problems.add(Message.USE_OF_HEAD, location, name);
        } else if (FieldRules.hasNetwork(unit)) {
            problems.add(Message.USE_OF_NETWORK, location, name);
        } else if (!visibility.isAccessible(type, location.element())) {
            problems.add(
                    Message.USE_NOT_VISIBLE,
                    location,
                    type,
                    visibility.packageOf(location.element()),
                    visibility.requiredAccess(type, location.element()));
        } else if (levels == MAX_LEVELS) {
            problems.add(Message.USE_TOO_DEEP, location, name, levels);
        } else {
            return true;
        }
        return false;
    }

    /** Formats the path from a class to itself. */
    private static String formatCycle(TypeElement user, List<TypeElement> cycle) {
        return Stream.concat(Stream.of(user), cycle.stream())
                .map(TypeElement::getSimpleName)
                .collect(Collectors.joining(" -> "));
    }

    private Optional<LayerShape> read(Declaration unit, Location location, Problems problems) {
        Reading reading = reading(unit);
        Problems found = reading.found();
        Optional<UnitLayers> layers = reading.layers();
        ClassName declared = ClassName.get(unit.type());
        ClassName block = NetworkModel.block(declared);
        if (layers.isEmpty() || !found.allowGeneration()) {
            if (!compiled.isSource(declared)) {
                String fault = fault(found);
                problems.add(Message.USE_INVALID, location, unit.type().getSimpleName(), fault);
            }
        } else if (!compiled.canReference(declared, block)) {
            problems.add(Message.USE_NOT_PROCESSED, location, unit.type(), block.simpleName());
        } else {
            return layers.map(it -> new UnitShape(declared, block, it));
        }
        return Optional.empty();
    }

    /** Returns whether the layers of a class use the mask of a sequence before the class. */
    boolean usesMask(Declaration unit) {
        return reading(declaration(unit.type()))
                .layers()
                .filter(it -> it.mask().uses())
                .isPresent();
    }

    private Reading reading(Declaration unit) {
        Reading known = readings.get(unit.type());
        if (known == null) {
            Problems found = new Problems();
            // Classes with more levels, or that include themselves, are reported in their source.
            boolean isReadable =
                    unit.isWellFormed() && usedClasses.levels(unit.type()) <= MAX_LEVELS;
            known = new Reading(isReadable ? layers(unit, found) : Optional.empty(), found);
            readings.put(unit.type(), known);
        }
        return known;
    }

    private Optional<UnitLayers> layers(Declaration unit, Problems found) {
        classRules.check(unit, found);
        forwardRules.read(unit, found);
        Mirror backbone = unit.backbone().orElseThrow();
        Optional<Input> input =
                unit.isUnit()
                        ? inputRules.readUnit(backbone, found)
                        : inputRules.read(backbone, Optional.empty(), found);
        return input.map(
                        it ->
                                new UnitLayers(
                                        it,
                                        !unit.forwards().isEmpty(),
                                        problems -> new FieldRules(this, problems).read(unit)))
                .filter(it -> it.infer(it.input(), found).complete());
    }

    /**
     * Returns the text of the first error, for a class file, whose errors are not reported
     * elsewhere.
     */
    static String fault(Problems found) {
        return first(found).map(Problem::bareText).orElse("it contains an unresolved reference");
    }

    /** Returns the first error. */
    static Optional<Problem> first(Problems found) {
        return found.all().stream().filter(it -> it.message().isError()).findFirst();
    }
}
