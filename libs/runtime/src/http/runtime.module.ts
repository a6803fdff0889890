import { type DynamicModule, Module, type OnModuleDestroy, type Type } from '@nestjs/common';
import { Registry } from 'prom-client';
import { Health } from '../health.js';
import { HealthController } from './health.controller.js';
import { MetricsController } from './metrics.controller.js';

@Module({})
class RuntimeModule implements OnModuleDestroy {
  constructor(private readonly health: Health) {}

  onModuleDestroy(): void {
    this.health.stop();
  }
}

/** `/health` and `/metrics` beside what the process is for. */
export const runtimeModule = (
  main: DynamicModule | Type,
  { health, metrics }: { readonly health: Health; readonly metrics: Registry },
): DynamicModule => ({
  module: RuntimeModule,
  imports: [main],
  controllers: [HealthController, MetricsController],
  providers: [
    { provide: Health, useValue: health },
    { provide: Registry, useValue: metrics },
  ],
});
