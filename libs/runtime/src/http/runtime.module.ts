import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { Registry } from 'prom-client';
import { Health } from '../health.js';
import { HealthController } from './health.controller.js';
import { MetricsController } from './metrics.controller.js';

/** `/health` and `/metrics` beside what the process is for. */
@Module({})
export class RuntimeModule {
  static around(
    main: DynamicModule | Type,
    parts: { readonly health: Health; readonly metrics: Registry },
  ): DynamicModule {
    return {
      module: RuntimeModule,
      imports: [main],
      controllers: [HealthController, MetricsController],
      providers: [
        { provide: Health, useValue: parts.health },
        { provide: Registry, useValue: parts.metrics },
      ],
    };
  }
}
