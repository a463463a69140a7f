package io.streamcore.identity;

import io.streamcore.security.Role;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** The role as it is in the database. */
@Converter
public class RoleColumn implements AttributeConverter<Role, String> {

  @Override
  public String convertToDatabaseColumn(Role role) {
    return role.wireName();
  }

  @Override
  public Role convertToEntityAttribute(String column) {
    return Role.of(column);
  }
}
