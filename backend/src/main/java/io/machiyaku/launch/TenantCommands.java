package io.machiyaku.launch;

import io.machiyaku.launch.TenantCommand.Create;
import io.machiyaku.launch.TenantCommand.ResetMaster;
import io.machiyaku.launch.TenantCommand.Resume;
import io.machiyaku.launch.TenantCommand.Suspend;
import io.machiyaku.launch.TenantCommand.WrongArguments;
import io.machiyaku.platform.Invalid;
import io.machiyaku.platform.Refused;
import io.machiyaku.platform.Sentences;
import io.machiyaku.platform.Unknown;
import io.machiyaku.staff.Operator;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Carries out the operator's commands and prints what came of them; a one-time password is printed this once only. */
@ApplicationScoped
@Unremovable
class TenantCommands {

    static final int DONE = 0;
    static final int NOT_UNDERSTOOD = 2;

    private final Operator operator;
    private final Sentences sentences;

    TenantCommands(Operator operator, Sentences sentences) {
        this.operator = operator;
        this.sentences = sentences;
    }

    /** The exit code of the program. */
    int run(List<String> arguments, PrintStream out) {
        try {
            out.println(carryOut(TenantCommand.read(arguments)));
            return DONE;
        } catch (WrongArguments wrong) {
            out.println(wrong.getMessage());
        } catch (Invalid invalid) {
            invalid.fields()
                    .forEach(field -> out.println(sentences.of(field.rule().code(), field.words(), Locale.ENGLISH)));
        } catch (Refused refused) {
            out.println(sentences.of(refused.refusals().getFirst(), Locale.ENGLISH));
        } catch (Unknown unknown) {
            out.println("There is no tenant with this code.");
        }
        return NOT_UNDERSTOOD;
    }

    private String carryOut(TenantCommand command) {
        return switch (command) {
            case Create create -> told(operator.open(create.order()));
            case Suspend suspend -> {
                operator.suspend(suspend.code());
                yield "Suspended. Nobody signs in at tenant %s; running sessions end within seconds."
                        .formatted(suspend.code());
            }
            case Resume resume -> {
                operator.resume(resume.code());
                yield "Resumed. Everybody of tenant %s may sign in again.".formatted(resume.code());
            }
            case ResetMaster reset ->
                """
                        Tenant            %s
                        Master account    %s
                        One-time password %s""".formatted(reset.code(), Operator.MASTER_LOGIN_ID, operator.resetMaster(reset.code()));
        };
    }

    private static String told(Operator.Opened opened) {
        return """
                Tenant            %s
                Site              /%s
                Master account    %s
                One-time password %s""".formatted(opened.tenantCode(), opened.slug(), opened.masterLoginId(), opened.oneTimePassword());
    }
}
