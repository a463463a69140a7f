package io.streamcore.relay.mount;

/**
 * Those who listen to mounts, as mounts see them. Called with the mount locked: returns at once.
 */
public interface Audience {

  /** Nobody listens. */
  Audience NOBODY =
      new Audience() {
        @Override
        public void soundBegan(Mount mount) {}

        @Override
        public void soundEnded(Mount mount) {}

        @Override
        public void removed(Mount mount) {}
      };

  /** There is sound now: those who waited for it can begin. */
  void soundBegan(Mount mount);

  /**
   * Nothing more comes that those who listen now could hear: they get what is there, and leave.
   * Those who only wait may stay.
   */
  void soundEnded(Mount mount);

  /** The mount is gone: all leave, those who wait, too. */
  void removed(Mount mount);
}
