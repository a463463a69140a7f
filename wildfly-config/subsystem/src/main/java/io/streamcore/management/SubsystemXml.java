package io.streamcore.management;

import static org.jboss.as.controller.PathAddress.pathAddress;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.jboss.as.controller.SimpleAttributeDefinition;
import org.jboss.as.controller.operations.common.Util;
import org.jboss.as.controller.parsing.ParseUtils;
import org.jboss.as.controller.persistence.SubsystemMarshallingContext;
import org.jboss.dmr.ModelNode;
import org.jboss.staxmapper.XMLElementReader;
import org.jboss.staxmapper.XMLElementWriter;
import org.jboss.staxmapper.XMLExtendedStreamReader;
import org.jboss.staxmapper.XMLExtendedStreamWriter;

/** The subsystem in the server's configuration file: one element, an attribute for each knob. */
final class SubsystemXml
    implements XMLElementReader<List<ModelNode>>, XMLElementWriter<SubsystemMarshallingContext> {

  static final String NAMESPACE = "urn:streamcore:management:1.0";

  private static final List<SimpleAttributeDefinition> ALL =
      Stream.concat(LimitAttributes.ALL.stream(), Stream.of(RelayKeys.SSL_CONTEXT)).toList();

  private static final Map<String, SimpleAttributeDefinition> ATTRIBUTES =
      ALL.stream()
          .collect(Collectors.toMap(SimpleAttributeDefinition::getXmlName, Function.identity()));

  @Override
  public void readElement(XMLExtendedStreamReader reader, List<ModelNode> operations)
      throws XMLStreamException {
    ModelNode add = Util.createAddOperation(pathAddress(SubsystemDefinition.PATH));
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      SimpleAttributeDefinition attribute = ATTRIBUTES.get(reader.getAttributeLocalName(i));
      if (attribute == null) {
        throw ParseUtils.unexpectedAttribute(reader, i, ATTRIBUTES.keySet());
      }
      attribute
          .getParser()
          .parseAndSetParameter(attribute, reader.getAttributeValue(i), add, reader);
    }
    ParseUtils.requireNoContent(reader);
    operations.add(add);
  }

  @Override
  public void writeContent(XMLExtendedStreamWriter writer, SubsystemMarshallingContext context)
      throws XMLStreamException {
    context.startSubsystemElement(NAMESPACE, false);
    for (SimpleAttributeDefinition attribute : ALL) {
      attribute
          .getMarshaller()
          .marshallAsAttribute(attribute, context.getModelNode(), false, writer);
    }
    writer.writeEndElement();
  }
}
