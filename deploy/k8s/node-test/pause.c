/* Two programs without libraries for the old node. As pause, it holds a pod's namespaces until it is told to end; as sleep, it waits for the
   seconds of its argument: what preStop does there, since the node is older than preStop's own sleep and the images have no such program. */
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

static void end(int signal) { _exit(signal ? 0 : 1); }

int main(int count, char **arguments) {
  signal(SIGTERM, end);
  signal(SIGINT, end);
  if (count > 1) return sleep(atoi(arguments[1]));
  for (;;) pause();
}
