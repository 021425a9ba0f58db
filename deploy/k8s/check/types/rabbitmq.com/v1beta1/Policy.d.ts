// What a Policy may say (rabbitmq/messaging-topology-operator). No package has the type.
import type { IObjectMeta } from '@kubernetes-models/apimachinery/apis/meta/v1/ObjectMeta';

export interface IPolicy {
  apiVersion: 'rabbitmq.com/v1beta1';
  kind: 'Policy';
  metadata: IObjectMeta;
  spec: {
    name: string;
    vhost?: string;
    pattern: string;
    applyTo?: 'queues' | 'exchanges' | 'all';
    priority?: number;
    definition: Record<string, string | number | boolean>;
    rabbitmqClusterReference: { name?: string; namespace?: string; connectionSecret?: { name: string } };
  };
}
