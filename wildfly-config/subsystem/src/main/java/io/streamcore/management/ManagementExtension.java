package io.streamcore.management;

import org.jboss.as.controller.Extension;
import org.jboss.as.controller.ExtensionContext;
import org.jboss.as.controller.ModelVersion;
import org.jboss.as.controller.SubsystemRegistration;
import org.jboss.as.controller.descriptions.StandardResourceDescriptionResolver;
import org.jboss.as.controller.operations.common.GenericSubsystemDescribeHandler;
import org.jboss.as.controller.parsing.ExtensionParsingContext;
import org.jboss.as.controller.registry.ManagementResourceRegistration;

/** What the server loads for {@code /extension=io.streamcore.management}. */
public final class ManagementExtension implements Extension {

  static final String SUBSYSTEM = "streamcore";

  private static final ModelVersion MODEL = ModelVersion.create(1, 0, 0);

  @Override
  public void initialize(ExtensionContext context) {
    SubsystemRegistration subsystem = context.registerSubsystem(SUBSYSTEM, MODEL);
    ManagementResourceRegistration model =
        subsystem.registerSubsystemModel(
            new SubsystemDefinition(RelayDoor.get(), context.isRuntimeOnlyRegistrationValid()));
    model.registerOperationHandler(
        GenericSubsystemDescribeHandler.DEFINITION, GenericSubsystemDescribeHandler.INSTANCE);
    subsystem.registerXMLElementWriter(new SubsystemXml());
  }

  @Override
  public void initializeParsers(ExtensionParsingContext context) {
    context.setSubsystemXmlMapping(SUBSYSTEM, SubsystemXml.NAMESPACE, SubsystemXml::new);
  }

  /** The texts of {@code LocalDescriptions.properties} below a prefix. */
  static StandardResourceDescriptionResolver texts(String prefix) {
    return new StandardResourceDescriptionResolver(
        prefix,
        ManagementExtension.class.getPackageName() + ".LocalDescriptions",
        ManagementExtension.class.getClassLoader(),
        true,
        false);
  }
}
