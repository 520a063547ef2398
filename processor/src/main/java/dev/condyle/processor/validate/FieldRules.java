package dev.condyle.processor.validate;

import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Place;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.layer.LayerShape;
import dev.condyle.processor.layer.LayerShapes;
import dev.condyle.processor.layer.Members;
import dev.condyle.processor.mirror.Declaration;
import dev.condyle.processor.mirror.FieldDeclaration;
import dev.condyle.processor.mirror.Mirror;
import dev.condyle.processor.model.FeatureRecord;
import dev.condyle.processor.model.HeadModel;
import dev.condyle.processor.model.PictureNetwork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Which fields are layers, and whether each is one layer of a class. */
final class FieldRules {

    private final UnitRules unitRules;
    private final Problems problems;

    FieldRules(UnitRules unitRules, Problems problems) {
        this.unitRules = unitRules;
        this.problems = problems;
    }

    /** The layers in source order; those with a value out of range too. */
    LayerFields read(Declaration declaration) {
        TypeElement type = declaration.type();
        if (type.getKind() != ElementKind.CLASS
                && !(declaration.fields().isEmpty()
                        && declaration.branches().isEmpty()
                        && declaration.headFields().isEmpty())) {
            if (!ClassRules.isOfWrongKind(declaration)) {
                Place place =
                        declaration.mirrors().findFirst().map(Mirror::place).orElse(Place.of(type));
                problems.add(Message.LAYER_OUTSIDE_CLASS, place, type.getSimpleName());
            }
            return new LayerFields(List.of(), false);
        }
        if (!ClassRules.isNetwork(declaration)) {
            checkStray(declaration);
        }
        declaration.branches().forEach(field -> checkBranch(field, declaration));
        declaration.headFields().forEach(this::checkHead);
        List<LayerField> readable = new ArrayList<>();
        boolean complete = true;
        for (FieldDeclaration field : declaration.fields()) {
            checkField(field, declaration);
            Optional<LayerField> layer = read(field);
            complete &= layer.isPresent();
            if (complete) {
                readable.add(layer.get());
            }
        }
        return new LayerFields(readable, complete);
    }

    /** A class without any annotation of its own; one problem is enough for all its layers. */
    private void checkStray(Declaration declaration) {
        declaration.fields().stream()
                .flatMap(field -> field.layers().stream())
                .findFirst()
                .ifPresent(
                        layer ->
                                problems.add(
                                        Message.LAYER_WITHOUT_BACKBONE,
                                        layer.place(),
                                        declaration.type().getSimpleName()));
    }

    private void checkField(FieldDeclaration field, Declaration declaration) {
        checkLayer(field);
        String owner = reserved(declaration).get(field.name());
        if (owner != null) {
            problems.add(Message.RESERVED_NAME, Place.of(field.element()), field.name(), owner);
        }
    }

    private void checkLayer(FieldDeclaration field) {
        Place place = Place.of(field.element());
        if (!field.hasLayerType()) {
            problems.add(Message.LAYER_TYPE, place, field.name(), field.element().asType());
        }
        if (field.element().getModifiers().contains(Modifier.STATIC)) {
            problems.add(Message.STATIC_LAYER, place, field.name());
        }
    }

    private void checkBranch(FieldDeclaration field, Declaration declaration) {
        checkField(field, declaration);
        field.layers()
                .forEach(
                        layer ->
                                problems.add(
                                        Message.BRANCH_IS_LAYER,
                                        layer.place(),
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
                                        it.place(),
                                        field.name(),
                                        it.simpleName()));
    }

    private Optional<LayerField> read(FieldDeclaration field) {
        if (field.layers().isEmpty()) {
            Place place = Place.of(field.element());
            problems.add(Message.LAYER_ANNOTATION_MISSING, place, field.name());
            return Optional.empty();
        }
        Mirror first = field.layers().get(0);
        if (field.layers().size() > 1) {
            Mirror second = field.layers().get(1);
            problems.add(Message.LAYER_ANNOTATION_TWICE, second.place(), field.name());
            return Optional.empty();
        }
        Members members = new Members(first, problems);
        if (UnitRules.isUse(first)) {
            return unitRules
                    .read(first, problems)
                    .map(unit -> new LayerField(field.name(), members, unit));
        }
        Optional<LayerShape> shape = LayerShapes.read(members);
        if (shape.isEmpty()) {
            problems.add(Message.UNKNOWN_LAYER, first.place(), first.simpleName());
        }
        return shape.map(it -> new LayerField(field.name(), members, it));
    }

    /** The names that the generated block has for itself, and what has them. */
    static Map<String, String> reserved(Declaration declaration) {
        Map<String, String> names = new HashMap<>(Map.of("VERSION", "the version"));
        if (declaration.head().isPresent() && !declaration.hasSeveralHeads()) {
            names.put(HeadModel.ONLY, "the head");
        }
        boolean given = !declaration.blocks().isEmpty();
        if (given || declaration.backbone().filter(NetworkClassRules::isNamed).isPresent()) {
            names.put(PictureNetwork.NAME, "the network");
            names.put(PictureNetwork.POOLING, "the pooling");
            names.put(PictureNetwork.OPTIONS, "the options of the network");
        }
        if (given) {
            names.put(PictureNetwork.BLOCK, "the given block");
        }
        if (declaration.backbone().filter(ModuleRules::isModule).isPresent()) {
            names.put(PictureNetwork.MODULE, "the TorchScript module");
        }
        if (declaration.record().isPresent()) {
            names.put(FeatureRecord.BLOCK, "the columns");
            names.put(FeatureRecord.ENCODER, "the encoder");
        }
        return names;
    }
}
