// What a Federation may say (rabbitmq/messaging-topology-operator, from 1.15 for queueType). No package has the type.
import type { IObjectMeta } from '@kubernetes-models/apimachinery/apis/meta/v1/ObjectMeta';

export interface IFederation {
  apiVersion: 'rabbitmq.com/v1beta1';
  kind: 'Federation';
  metadata: IObjectMeta;
  spec: {
    name: string;
    vhost?: string;
    rabbitmqClusterReference: { name?: string; namespace?: string; connectionSecret?: { name: string } };
    uriSecret: { name: string };
    'prefetch-count'?: number;
    ackMode?: 'on-confirm' | 'on-publish' | 'no-ack';
    reconnectDelay?: number;
    maxHops?: number;
    exchange?: string;
    queue?: string;
    queueType?: 'classic' | 'quorum';
  };
}
