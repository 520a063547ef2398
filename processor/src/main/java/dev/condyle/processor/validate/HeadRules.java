package dev.condyle.processor.validate;

import dev.condyle.processor.diagnostic.Location;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.Declaration;
import dev.condyle.processor.mirror.FieldDeclaration;
import dev.condyle.processor.mirror.HeadMethod;
import dev.condyle.processor.mirror.Mirror;
import dev.condyle.processor.model.HeadKind;
import dev.condyle.processor.model.HeadKind.FeatureLayout;
import dev.condyle.processor.model.HeadLabels;
import dev.condyle.processor.model.HeadModel;
import dev.condyle.processor.model.HeadTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Validates heads: built-in heads, methods of the class, and reusable heads. */
final class HeadRules {

    /** The members that apply only to built-in heads. */
    private static final Set<String> BUILT_IN_MEMBERS =
            Set.of("hidden", "activation", "style", "temperature");

    private final LabelRules labelRules;
    private final BuiltInHeadRules builtInHeadRules = new BuiltInHeadRules();
    private final HeadMethodRules methodRules = new HeadMethodRules();
    private final PackagedHeadRules packagedRules;

    HeadRules(Visibility visibility, KnownTypes compiled) {
        labelRules = new LabelRules(visibility);
        packagedRules = new PackagedHeadRules(visibility, compiled);
    }

    /** The name of a head in saved models, and that of its field or method. */
    private record HeadName(String saved, String declared) {

        static final HeadName ONLY = new HeadName(HeadModel.ONLY, HeadModel.ONLY);

        static HeadName of(FieldDeclaration field) {
            return new HeadName(field.savedName(), field.name());
        }

        static HeadName of(HeadMethod method) {
            return new HeadName(method.savedName(), method.name());
        }

        HeadModel model(
                HeadTask task,
                HeadLabels labels,
                double weight,
                double dropout,
                HeadKind kind,
                boolean pretrained) {
            return new HeadModel(saved, declared, task, labels, weight, dropout, kind, pretrained);
        }
    }

    /** Reads the heads of a class: fields first, then methods. */
    List<ParsedHead> read(Declaration declaration, Problems problems) {
        methodRules.checkClass(declaration, problems);
        if (declaration.classHead().isPresent()) {
            Mirror head = declaration.classHead().get();
            reportOtherHeads(declaration, problems);
            HeadNumbers.checkSingle(head, declaration, problems);
            return List.of(ofClass(HeadName.ONLY, head, problems));
        }
        boolean several = declaration.hasSeveralHeads();
        List<ParsedHead> heads = new ArrayList<>();
        for (FieldDeclaration field : declaration.headFields()) {
            Mirror head = field.head().orElseThrow();
            if (!several) {
                problems.add(
                        Message.SINGLE_HEAD,
                        head.location(),
                        field.name(),
                        declaration.type().getSimpleName());
            }
            heads.add(ofClass(HeadName.of(field), head, problems));
        }
        for (HeadMethod method : declaration.headMethods()) {
            if (!several) {
                HeadNumbers.checkSingle(method.head(), declaration, problems);
            }
            heads.add(ofMethod(several ? HeadName.of(method) : HeadName.ONLY, method, problems));
        }
        if (several) {
            HeadNameRules.check(declaration, problems);
        }
        return heads;
    }

    private static void reportOtherHeads(Declaration declaration, Problems problems) {
        Stream.concat(
                        declaration.headFields().stream().flatMap(it -> it.head().stream()),
                        declaration.headMethods().stream().map(HeadMethod::head))
                .forEach(
                        it ->
                                problems.add(
                                        Message.CLASS_HEAD_WITH_OTHERS,
                                        it.location(),
                                        declaration.type().getSimpleName()));
    }

    private ParsedHead ofClass(HeadName name, Mirror head, Problems problems) {
        Optional<HeadLabels> labels = labelRules.read(head, problems);
        if (!head.isWritten("by")) {
            double dropout = HeadNumbers.dropout(head, BuiltInHeadRules.dropout(head), problems);
            Optional<HeadKind> kind = builtInHeadRules.read(head, labels, problems);
            return parsed(
                    name, head, labels, dropout, kind, BuiltInHeadRules.accepts(head), problems);
        }
        warnAboutBuiltInMembers(head, "by defines the head", problems);
        double dropout = HeadNumbers.dropout(head, problems);
        Optional<HeadKind> kind = packagedRules.read(head, problems);
        ParsedHead parsed = parsed(name, head, labels, dropout, kind, FeatureLayout.ANY, problems);
        return withFeatures(parsed, Optional.of(head.location("by")));
    }

    private ParsedHead ofMethod(HeadName name, HeadMethod method, Problems problems) {
        Mirror head = method.head();
        Optional<HeadLabels> labels = labelRules.read(head, problems);
        warnAboutBuiltInMembers(head, "the head is a method", problems);
        if (head.isWritten("by")) {
            problems.add(Message.NO_EFFECT, head.location("by"), "by", "the head is a method");
        }
        double dropout = HeadNumbers.dropout(head, problems);
        Optional<HeadKind> kind = methodRules.read(method, problems).map(it -> it);
        ParsedHead parsed = parsed(name, head, labels, dropout, kind, FeatureLayout.ANY, problems);
        return withFeatures(parsed, HeadMethodRules.features(method));
    }

    private static ParsedHead parsed(
            HeadName name,
            Mirror mirror,
            Optional<HeadLabels> labels,
            double dropout,
            Optional<HeadKind> kind,
            FeatureLayout defaultLayout,
            Problems problems) {
        HeadTask task = TaskRules.read(mirror, problems);
        double weight = HeadNumbers.weight(mirror, problems);
        boolean pretrained = PretrainedHeadRules.isPretrained(mirror);
        return new ParsedHead(
                mirror,
                kind.map(HeadKind::accepts).orElse(defaultLayout),
                labels.flatMap(
                        it -> kind.map(k -> name.model(task, it, weight, dropout, k, pretrained))),
                Optional.empty());
    }

    private static ParsedHead withFeatures(ParsedHead parsed, Optional<Location> features) {
        return new ParsedHead(parsed.mirror(), parsed.accepts(), parsed.head(), features);
    }

    private static void warnAboutBuiltInMembers(Mirror head, String reason, Problems problems) {
        head.writtenMembers().stream()
                .filter(it -> BUILT_IN_MEMBERS.contains(it) && TaskRules.applies(head, it))
                .forEach(it -> problems.add(Message.NO_EFFECT, head.location(it), it, reason));
    }
}
