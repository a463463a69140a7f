package io.streamcore.management;

import java.util.Set;
import org.jboss.as.controller.registry.DelegatingResource;
import org.jboss.as.controller.registry.PlaceholderResource;
import org.jboss.as.controller.registry.Resource;
import org.jboss.as.controller.registry.ResourceProvider;
import org.jspecify.annotations.Nullable;

/** The subsystem's resource, whose children are the relay's mounts at the moment of the call. */
final class MountedResource extends DelegatingResource {

  MountedResource(RelayDoor door) {
    super(Resource.Factory.create());
    registerResourceProvider(MountDefinition.TYPE, new Mounts(door));
  }

  private record Mounts(RelayDoor door) implements ResourceProvider {

    @Override
    public boolean has(String name) {
      return door.mount(name).isPresent();
    }

    @Override
    public @Nullable Resource get(String name) {
      return has(name) ? PlaceholderResource.INSTANCE : null;
    }

    @Override
    public boolean hasChildren() {
      return !door.mounts().isEmpty();
    }

    @Override
    public Set<String> children() {
      return door.mounts().keySet();
    }

    @Override
    public void register(String name, Resource resource) {
      throw new UnsupportedOperationException("mounts come from the relay");
    }

    @Override
    public void register(String name, int index, Resource resource) {
      register(name, resource);
    }

    @Override
    public Resource remove(String name) {
      throw new UnsupportedOperationException("mounts come from the relay");
    }

    @Override
    @SuppressWarnings("MethodDoesntCallSuperMethod")
    public ResourceProvider clone() {
      return this; // without a state of its own
    }
  }
}
