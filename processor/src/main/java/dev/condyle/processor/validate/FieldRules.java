package dev.condyle.processor.validate;

import dev.condyle.processor.diagnostic.Location;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.layer.LayerShape;
import dev.condyle.processor.layer.LayerShapes;
import dev.condyle.processor.layer.Members;
import dev.condyle.processor.mirror.Declaration;
import dev.condyle.processor.mirror.FieldDeclaration;
import dev.condyle.processor.mirror.Mirror;
import dev.condyle.processor.model.BackboneModel;
import dev.condyle.processor.model.FeatureRecord;
import dev.condyle.processor.model.HeadModel;
import dev.condyle.processor.model.TaskNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Validates the fields of a class and reads its layers. */
final class FieldRules {

    /** A class file has at most 65,535 constants, about 20 per layer. */
    private static final int MAX_LAYERS = 2_000;

    private final UnitRules unitRules;
    private final Problems problems;

    FieldRules(UnitRules unitRules, Problems problems) {
        this.unitRules = unitRules;
        this.problems = problems;
    }

    /** Returns the layers in source order, including those with values out of range. */
    LayerFields read(Declaration declaration) {
        TypeElement type = declaration.type();
        if (type.getKind() != ElementKind.CLASS
                && !(declaration.fields().isEmpty()
                        && declaration.branches().isEmpty()
                        && declaration.headFields().isEmpty())) {
            if (!ClassRules.hasUnsupportedKind(declaration)) {
                Location location =
                        declaration
                                .mirrors()
                                .findFirst()
                                .map(Mirror::location)
                                .orElse(Location.of(type));
                problems.add(Message.LAYER_OUTSIDE_CLASS, location, type.getSimpleName());
            }
            return new LayerFields(List.of(), false);
        }
        if (!ClassRules.isNetwork(declaration)) {
            reportLayerWithoutBackbone(declaration);
        }
        NamedRules.check(declaration, problems);
        Map<String, String> reserved = reserved(declaration);
        declaration.branches().forEach(field -> checkBranch(field, reserved));
        declaration.headFields().forEach(this::checkHead);
        if (declaration.fields().size() > MAX_LAYERS) {
            reportTooMany(declaration);
            return new LayerFields(List.of(), false);
        }
        List<LayerField> readable = new ArrayList<>();
        boolean complete = true;
        for (FieldDeclaration field : declaration.fields()) {
            checkField(field, reserved);
            Optional<LayerField> layer = read(field, type);
            complete &= layer.isPresent();
            if (complete) {
                readable.add(layer.get());
            }
        }
        return new LayerFields(readable, complete);
    }

    private void reportTooMany(Declaration declaration) {
        FieldDeclaration excess = declaration.fields().get(MAX_LAYERS);
        problems.add(
                Message.LAYERS_TOO_MANY,
                excess.layers().stream()
                        .map(Mirror::location)
                        .findFirst()
                        .orElse(Location.of(excess.element())),
                MAX_LAYERS,
                declaration.fields().size());
    }

    /** Reports the first layer in a class without annotations. */
    private void reportLayerWithoutBackbone(Declaration declaration) {
        declaration.fields().stream()
                .flatMap(field -> field.layers().stream())
                .findFirst()
                .ifPresent(
                        layer ->
                                problems.add(
                                        Message.LAYER_WITHOUT_BACKBONE,
                                        layer.location(),
                                        declaration.type().getSimpleName()));
    }

    private void checkField(FieldDeclaration field, Map<String, String> reserved) {
        checkLayer(field);
        String owner = reserved.get(field.name());
        if (owner != null) {
            problems.add(Message.RESERVED_NAME, Location.of(field.element()), field.name(), owner);
        }
    }

    private void checkLayer(FieldDeclaration field) {
        Location location = Location.of(field.element());
        if (!field.hasLayerType()) {
            problems.add(Message.LAYER_TYPE, location, field.name(), field.element().asType());
        }
        if (field.element().getModifiers().contains(Modifier.STATIC)) {
            problems.add(Message.STATIC_LAYER, location, field.name());
        }
    }

    private void checkBranch(FieldDeclaration field, Map<String, String> reserved) {
        checkField(field, reserved);
        field.layers()
                .forEach(
                        layer ->
                                problems.add(
                                        Message.BRANCH_IS_LAYER,
                                        layer.location(),
                                        field.name(),
                                        layer.simpleName()));
    }

    private void checkHead(FieldDeclaration field) {
        checkLayer(field);
        Stream.concat(field.layers().stream(), field.backbone().stream())
                .forEach(
                        it ->
                                problems.add(
                                        Message.HEAD_IS_LAYER,
                                        it.location(),
                                        field.name(),
                                        it.simpleName()));
    }

    private Optional<LayerField> read(FieldDeclaration field, TypeElement owner) {
        if (field.layers().isEmpty()) {
            Location location = Location.of(field.element());
            problems.add(Message.LAYER_ANNOTATION_MISSING, location, field.name());
            return Optional.empty();
        }
        Mirror first = field.layers().get(0);
        if (field.layers().size() > 1) {
            Mirror second = field.layers().get(1);
            problems.add(Message.SEVERAL_LAYER_ANNOTATIONS, second.location(), field.name());
            return Optional.empty();
        }
        Members members = new Members(first, problems);
        if (UnitRules.isUse(first)) {
            return unitRules.read(first, owner, problems).map(unit -> layer(field, members, unit));
        }
        Optional<LayerShape> shape = LayerShapes.read(members);
        if (shape.isEmpty()) {
            problems.add(Message.UNKNOWN_LAYER, first.location(), first.simpleName());
        }
        return shape.map(it -> layer(field, members, it));
    }

    private static LayerField layer(FieldDeclaration field, Members members, LayerShape shape) {
        return new LayerField(field.name(), field.savedName(), members, shape);
    }

    /** Returns the reserved names of fields of the generated block, each with its use. */
    static Map<String, String> reserved(Declaration declaration) {
        Map<String, String> names = reservedBlocks(declaration);
        names.put("VERSION", "the version");
        if (hasNetwork(declaration)) {
            names.put(BackboneModel.OPTIONS, "the options of the network");
        }
        if (!declaration.blocks().isEmpty()) {
            names.put(BackboneModel.BLOCK, "the custom block");
        }
        if (declaration.backbone().filter(ModuleRules::isModule).isPresent()) {
            names.put(BackboneModel.MODULE, "the TorchScript module");
        }
        if (declaration.record().isPresent()) {
            names.put(FeatureRecord.ENCODER, "the encoder");
        }
        if (!declaration.hasSeveralHeads()
                && declaration.head().filter(TaskRules::learnsLabels).isPresent()) {
            names.put(TaskNames.classes(HeadModel.ONLY, true), "the number of classes");
        }
        return names;
    }

    /** Returns the reserved names of blocks, which are also names of fields, each with its use. */
    static Map<String, String> reservedBlocks(Declaration declaration) {
        Map<String, String> names = new HashMap<>();
        if (declaration.head().isPresent() && !declaration.hasSeveralHeads()) {
            names.put(HeadModel.ONLY, "the head");
        }
        if (hasNetwork(declaration)) {
            names.put(BackboneModel.NAME, "the network");
            names.put(BackboneModel.POOLING, "the pooling");
        }
        if (declaration.record().isPresent()) {
            names.put(FeatureRecord.BLOCK, "the columns");
        }
        return names;
    }

    static boolean hasNetwork(Declaration declaration) {
        return !declaration.blocks().isEmpty()
                || declaration.backbone().filter(NetworkClassRules::hasNetwork).isPresent();
    }
}
