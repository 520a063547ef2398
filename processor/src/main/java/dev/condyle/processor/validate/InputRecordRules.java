package dev.condyle.processor.validate;

import com.palantir.javapoet.ClassName;
import dev.condyle.processor.diagnostic.Location;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problem;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.Declaration;
import dev.condyle.processor.mirror.Mirror;
import dev.condyle.processor.mirror.RecordDeclaration;
import dev.condyle.processor.model.FeatureRecord;
import java.util.List;
import java.util.Optional;

/** Validates a record of feature columns as the input of a network. */
final class InputRecordRules {

    private static final String MEMBER = "input";

    private final Visibility visibility;
    private final KnownTypes compiled;
    private final RecordValidator records;
    private final BackboneRules backboneRules;

    InputRecordRules(Visibility visibility, KnownTypes compiled, BackboneRules backboneRules) {
        this.visibility = visibility;
        this.compiled = compiled;
        this.records = new RecordValidator(visibility);
        this.backboneRules = backboneRules;
    }

    /** Reads the record, from source or a class file. */
    Optional<FeatureRecord> read(
            Mirror backbone, RecordDeclaration record, Declaration declaration, Problems problems) {
        String name = record.type().getSimpleName().toString();
        checkMembers(backbone, name, problems);
        if (declaration.head().isEmpty()) {
            problems.add(
                    Message.RECORD_WITHOUT_HEAD,
                    backbone.location(MEMBER),
                    declaration.type().getSimpleName());
        }
        if (!visibility.isAccessible(record.type(), declaration.type())) {
            problems.add(
                    Message.ENUM_NOT_VISIBLE,
                    backbone.location(MEMBER),
                    record.type().getQualifiedName(),
                    visibility.packageOf(declaration.type()),
                    visibility.requiredAccess(record.type(), declaration.type()));
        }
        Problems own = new Problems();
        Optional<FeatureRecord> read = records.validate(record, own);
        // The problems of a record in source code are reported in the record.
        if (read.isEmpty() && !compiled.isSource(ClassName.get(record.type()))) {
            problems.add(Message.INPUT_RECORD, backbone.location(MEMBER), name, first(own));
        }
        read.ifPresent(it -> checkEncoder(it, backbone.location(MEMBER), problems));
        return read;
    }

    private void checkMembers(Mirror backbone, String name, Problems problems) {
        if (NetworkClassRules.hasNetwork(backbone)) {
            problems.add(
                    Message.NETWORK_INPUT,
                    backbone.location(MEMBER),
                    backbone.type("network").toString().replaceFirst(".*\\.", ""),
                    name);
        } else {
            backboneRules.checkNone(backbone, problems);
        }
        if (backbone.isWritten("shape")) {
            problems.add(
                    Message.COLUMN_NO_EFFECT,
                    backbone.location("shape"),
                    "shape",
                    "the columns of " + name + " define it");
        }
        if (backbone.isWritten("resize")) {
            problems.add(Message.RESIZE_WITHOUT_IMAGE, backbone.location("resize"), name);
        }
    }

    private void checkEncoder(FeatureRecord record, Location location, Problems problems) {
        ClassName encoder = record.encoder();
        if (!compiled.canReference(record.declared(), encoder)) {
            problems.add(
                    Message.ENCODER_MISSING,
                    location,
                    record.declared().simpleName(),
                    encoder.simpleName());
        }
    }

    /** Returns the first error of a record from a class file. */
    private static String first(Problems own) {
        List<Problem> errors = own.all().stream().filter(it -> it.message().isError()).toList();
        Problem first = errors.get(0);
        String more = errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more)";
        String element = first.location().element().getSimpleName().toString();
        return element + ": " + first.bareText() + more;
    }
}
