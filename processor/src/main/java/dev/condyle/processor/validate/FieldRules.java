package dev.condyle.processor.validate;

import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Place;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.Declaration;
import dev.condyle.processor.mirror.FieldDeclaration;
import dev.condyle.processor.mirror.Mirror;
import dev.condyle.processor.shape.LayerShape;
import dev.condyle.processor.shape.LayerShapes;
import dev.condyle.processor.shape.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/** Which fields are layers, and whether each is one layer of a class. */
final class FieldRules {

    private final Problems problems;

    FieldRules(Problems problems) {
        this.problems = problems;
    }

    /** The layers in source order; those that are read with a problem too. */
    List<LayerField> read(Declaration declaration) {
        List<LayerField> layers = new ArrayList<>();
        for (FieldDeclaration field : declaration.fields()) {
            check(field, declaration);
            if (field.layers().size() == 1) {
                Members members = new Members(field.layers().get(0), problems);
                LayerShape shape = LayerShapes.read(members);
                layers.add(new LayerField(field.name(), members, shape));
            }
        }
        return layers;
    }

    private void check(FieldDeclaration field, Declaration declaration) {
        Place place = Place.of(field.element());
        if (field.layers().isEmpty()) {
            problems.add(Message.LAYER_ANNOTATION_MISSING, place, field.name());
            return;
        }
        if (field.layers().size() > 1) {
            Mirror second = field.layers().get(1);
            problems.add(Message.LAYER_ANNOTATION_TWICE, second.place(), field.name());
        }
        if (declaration.type().getKind() != ElementKind.CLASS) {
            problems.add(
                    Message.LAYER_OUTSIDE_CLASS,
                    field.layers().get(0).place(),
                    declaration.type().getSimpleName());
            return;
        }
        if (declaration.backbone().isEmpty()) {
            problems.add(
                    Message.LAYER_WITHOUT_BACKBONE,
                    field.layers().get(0).place(),
                    declaration.type().getSimpleName());
        }
        if (!field.hasLayerType()) {
            problems.add(Message.LAYER_TYPE, place, field.name(), field.element().asType());
        }
        if (field.element().getModifiers().contains(Modifier.STATIC)) {
            problems.add(Message.STATIC_LAYER, place, field.name());
        }
        String owner = reserved(declaration).get(field.name());
        if (owner != null) {
            problems.add(Message.RESERVED_NAME, place, field.name(), owner);
        }
    }

    private static Map<String, String> reserved(Declaration declaration) {
        return declaration.head().isPresent()
                ? Map.of("head", "the head", "VERSION", "the version")
                : Map.of("VERSION", "the version");
    }
}
