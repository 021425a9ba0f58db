// What a RabbitmqCluster may say (rabbitmq.com/kubernetes/operator/using-operator): the fields in use here, no others. No package has the type.
import type { ILabelSelector } from '@kubernetes-models/apimachinery/apis/meta/v1/LabelSelector';
import type { IObjectMeta } from '@kubernetes-models/apimachinery/apis/meta/v1/ObjectMeta';
import type { IAffinity } from 'kubernetes-models/v1/Affinity';
import type { IPodSpec } from 'kubernetes-models/v1/PodSpec';
import type { IResourceRequirements } from 'kubernetes-models/v1/ResourceRequirements';
import type { IToleration } from 'kubernetes-models/v1/Toleration';

export interface IRabbitmqCluster {
  apiVersion: 'rabbitmq.com/v1beta1';
  kind: 'RabbitmqCluster';
  metadata: IObjectMeta;
  spec: {
    replicas?: number;
    image?: string;
    imagePullSecrets?: { name: string }[];
    persistence?: { storageClassName?: string; storage?: string };
    resources?: IResourceRequirements;
    affinity?: IAffinity;
    tolerations?: IToleration[];
    terminationGracePeriodSeconds?: number;
    service?: { type?: 'ClusterIP' | 'LoadBalancer' | 'NodePort'; annotations?: Record<string, string> };
    tls?: { secretName?: string; caSecretName?: string; disableNonTLSListeners?: boolean };
    rabbitmq?: { additionalPlugins?: string[]; additionalConfig?: string; advancedConfig?: string; envConfig?: string };
    override?: {
      statefulSet?: {
        spec?: {
          podManagementPolicy?: 'OrderedReady' | 'Parallel';
          selector?: ILabelSelector;
          template?: { metadata?: Pick<IObjectMeta, 'labels' | 'annotations'>; spec?: IPodSpec };
        };
      };
    };
  };
}
